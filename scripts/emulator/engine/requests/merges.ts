import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { editRow, type Rectangle, setValue, valueAt } from '../cells.ts';
import { editSheet, type Sheet } from '../document.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf, openCellsOf, sharedCells } from '../ranges.ts';
import { invalid } from '../refusal.ts';

/** Of the merged cells only the first keeps its value. */
export function mergeCells(
  { range, mergeType }: sheets_v4.Schema$MergeCellsRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, range?.sheetId);
  const cells = cellsOf(sheet, range ?? {});
  checkMayEditCells(draft, sheet, cells, actor);
  sheet.merges = withoutCovered(
    sheet,
    cells,
    'You must select all cells in a merged range to merge or unmerge them.',
  );
  for (const part of partsOf(cells, mergeType ?? 'MERGE_ALL')) {
    if ((part.endRow - part.startRow) * (part.endColumn - part.startColumn) === 1) continue;
    keepFirst(sheet, part);
    sheet.merges = [...sheet.merges, rangeOf(sheet, part)];
  }
  return {};
}

export function unmergeCells(
  { range }: sheets_v4.Schema$UnmergeCellsRequest,
  { draft, actor }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, range?.sheetId);
  const cells = cellsOf(sheet, range ?? {});
  checkMayEditCells(draft, sheet, cells, actor);
  sheet.merges = withoutCovered(
    sheet,
    cells,
    'You must select all cells in a merged range to merge or unmerge them.',
  );
  return {};
}

function withoutCovered(sheet: Sheet, cells: Rectangle, refusal: string): Sheet['merges'] {
  return sheet.merges.filter((merge) => {
    const merged = openCellsOf(merge);
    const shared = sharedCells(merged, cells);
    if (!shared) return true;
    if (JSON.stringify(shared) !== JSON.stringify(merged)) throw invalid(refusal);
    return false;
  });
}

function partsOf(cells: Rectangle, mergeType: string): readonly Rectangle[] {
  const { startRow, endRow, startColumn, endColumn } = cells;
  switch (mergeType) {
    case 'MERGE_ALL':
      return [cells];
    case 'MERGE_ROWS':
      return Array.from({ length: endRow - startRow }, (_, offset) => ({
        ...cells,
        startRow: startRow + offset,
        endRow: startRow + offset + 1,
      }));
    case 'MERGE_COLUMNS':
      return Array.from({ length: endColumn - startColumn }, (_, offset) => ({
        ...cells,
        startColumn: startColumn + offset,
        endColumn: startColumn + offset + 1,
      }));
    default:
      throw invalid(`Invalid mergeType: ${mergeType}`);
  }
}

function keepFirst(sheet: Sheet, { startRow, endRow, startColumn, endColumn }: Rectangle): void {
  for (let rowIndex = startRow; rowIndex < endRow; rowIndex += 1) {
    for (let column = startColumn; column < endColumn; column += 1) {
      const isFirst = rowIndex === startRow && column === startColumn;
      if (!isFirst && valueAt(sheet, rowIndex, column) !== null) {
        setValue(editRow(sheet, rowIndex), column, null);
      }
    }
  }
}

const rangeOf = ({ sheetId }: Sheet, cells: Rectangle): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: cells.startRow,
  endRowIndex: cells.endRow,
  startColumnIndex: cells.startColumn,
  endColumnIndex: cells.endColumn,
});
