import { type A1Range, parseA1, printA1, type Rectangle } from '../../a1.ts';
import type { Actor, Engine, EngineRange } from '../../engine/contract.ts';
import { invalid } from '../../engine/refusal.ts';
import { unparsableRange } from '../refusals.ts';

/** What of a sheet is needed to find a range in it. */
export interface Grid {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A range as it was asked for, in the sheet it names. */
export interface ResolvedRange {
  readonly grid: Grid;
  readonly asked: A1Range;
}

/** The sheets with cells, in their order. */
export function gridsOf(engine: Engine, actor: Actor): readonly Grid[] {
  const { sheets = [] } = engine.get({ ranges: [], includeGridData: false, actor });
  return sheets.flatMap(({ properties }) =>
    properties?.gridProperties === undefined
      ? []
      : [
          {
            sheetId: properties.sheetId ?? 0,
            title: properties.title ?? '',
            hidden: properties.hidden ?? false,
            rowCount: properties.gridProperties.rowCount ?? 0,
            columnCount: properties.gridProperties.columnCount ?? 0,
          },
        ],
  );
}

/** @throws ApiError as Google words it, where the text is no range or names no sheet */
export function resolveRange(grids: readonly Grid[], text: string): ResolvedRange {
  const asked = parseA1(text);
  if (asked === null) throw unparsableRange(text);
  const grid =
    asked.sheetTitle === null ? grids.find(({ hidden }) => !hidden) : titled(grids, asked.sheetTitle);
  if (grid === undefined) throw unparsableRange(text);
  return { grid, asked };
}

/** The part of a range that the sheet has. */
export function clipToGrid({
  grid,
  asked,
}: ResolvedRange): EngineRange & { endRowIndex: number; endColumnIndex: number } {
  const { rowCount, columnCount, sheetId } = grid;
  if (asked.startRowIndex >= rowCount || asked.startColumnIndex >= columnCount) throw beyondGrid(grid, asked);
  return {
    sheetId,
    startRowIndex: asked.startRowIndex,
    endRowIndex: Math.min(asked.endRowIndex ?? rowCount, rowCount),
    startColumnIndex: asked.startColumnIndex,
    endColumnIndex: Math.min(asked.endColumnIndex ?? columnCount, columnCount),
  };
}

export const beyondGrid = (grid: Grid, rectangle: Rectangle) =>
  invalid(
    `Range (${printA1(grid.title, rectangle)}) exceeds grid limits. Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`,
  );

/** Titles differ by more than case, so case need not be kept. */
const titled = (grids: readonly Grid[], title: string): Grid | undefined =>
  grids.find((grid) => grid.title === title) ??
  grids.find((grid) => grid.title.toLowerCase() === title.toLowerCase());
