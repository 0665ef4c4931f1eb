import { columnLetters } from '../../../../mappings/sheet/column-letters.ts';
import { printA1, type Rectangle } from '../../a1.ts';
import type { Engine } from '../../engine/contract.ts';
import { invalid } from '../../engine/refusal.ts';
import { beyondGrid, type Grid, type ResolvedRange, resolveRange } from './resolve-range.ts';
import { rowsFrom, widest } from './rows.ts';
import type { ValueRange } from './value-range.ts';

type Write = Parameters<Engine['writeValues']>[0][number];

/** What one range of a write comes to. */
export interface PlannedWrite {
  readonly grid: Grid;
  /** Where the values go: from the range's first cell, as large as the values. */
  readonly write: Write & { readonly range: FilledRectangle };
}

type FilledRectangle = Rectangle & {
  readonly sheetId: number;
  readonly endRowIndex: number;
  readonly endColumnIndex: number;
};

/**
 * Finds where values go.
 * @throws ApiError as Google words it, where they do not fit the range or the sheet
 */
export function planWrite(grids: readonly Grid[], range: string, sent: ValueRange): PlannedWrite {
  const resolved = resolveRange(grids, range);
  const dimension = sent.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
  const values = rowsFrom(sent.values ?? [], dimension);
  const { grid, asked } = resolved;
  const area = {
    sheetId: grid.sheetId,
    startRowIndex: asked.startRowIndex,
    endRowIndex: asked.startRowIndex + values.length,
    startColumnIndex: asked.startColumnIndex,
    endColumnIndex: asked.startColumnIndex + widest(values),
  };
  checkWithinRange(resolved, area);
  if (area.endRowIndex > grid.rowCount || area.endColumnIndex > grid.columnCount)
    throw beyondGrid(grid, area);
  return { grid, write: { range: area, values } };
}

/**
 * A range of one cell only says where the values begin.
 * @source https://github.com/nithinmurali/pygsheets/issues/132 for the words
 */
function checkWithinRange({ grid, asked }: ResolvedRange, area: FilledRectangle): void {
  const { endRowIndex = Infinity, endColumnIndex = Infinity } = asked;
  if (endRowIndex === asked.startRowIndex + 1 && endColumnIndex === asked.startColumnIndex + 1) return;
  const within = `Requested writing within range [${printA1(grid.title, asked)}], but tried writing to`;
  if (area.endRowIndex > endRowIndex) throw invalid(`${within} row [${endRowIndex + 1}]`);
  if (area.endColumnIndex > endColumnIndex) {
    throw invalid(`${within} column [${columnLetters(endColumnIndex)}]`);
  }
}
