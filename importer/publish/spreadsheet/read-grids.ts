import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import type { ReadCellValue, SheetsApi } from './sheets-api.ts';

/** A tab's rows from the first one on; trailing empty cells and rows are left out. */
export type Grid = readonly (readonly ReadCellValue[])[];

export interface GridSize {
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
}

interface Reading {
  readonly api: SheetsApi;
  readonly spreadsheetId: string;
  readonly tabs: readonly GridSize[];
  readonly render: 'UNFORMATTED_VALUE' | 'FORMULA';
  /** About how many characters one reply may hold. */
  readonly callCharacters?: number;
}

/**
 * Reads tabs whole. Small ones come in one call; the rows of a large one come in blocks, each as long as the
 * rows before it let expect, so that calls grow with what is read. A call for everything would at 50,000 cases
 * be answered with 200 MB, and Google ends a request after 180 seconds.
 * @returns in the order of the tabs
 */
export async function readGrids({
  api,
  spreadsheetId,
  tabs,
  render,
  callCharacters = CALL_CHARACTERS,
}: Reading): Promise<readonly Grid[]> {
  const begun = tabs.map((size): BegunGrid => ({ size, rows: [], rowsAsked: 0, characters: 0 }));
  for (;;) {
    const blocks = nextBlocks(begun, callCharacters);
    if (blocks.length === 0) return begun.map(({ rows }) => rows);
    const replies = await api.readValues(spreadsheetId, blocks.map(addressOf), render);
    for (const [index, block] of blocks.entries()) take(block, replies[index] ?? []);
  }
}

const CALL_CHARACTERS = 8_000_000;

/** What a row is taken to hold before any was read, and at least afterwards. */
const GUESSED_ROW = 1000;
const SMALLEST_ROW = 50;

interface BegunGrid {
  readonly size: GridSize;
  readonly rows: (readonly ReadCellValue[])[];
  rowsAsked: number;
  characters: number;
}

interface Block {
  readonly grid: BegunGrid;
  readonly rowCount: number;
}

/** What one call asks for: from each tab that is not read to its end, as many rows as there is room for. */
function nextBlocks(grids: readonly BegunGrid[], callCharacters: number): readonly Block[] {
  const blocks: Block[] = [];
  let room = callCharacters;
  for (const grid of grids) {
    const left = grid.size.rowCount - grid.rowsAsked;
    if (left <= 0) continue;
    const row = expectedRow(grid);
    const fitting = Math.max(Math.floor(room / row), blocks.length === 0 ? 1 : 0);
    const rowCount = Math.min(left, fitting);
    if (rowCount > 0) blocks.push({ grid, rowCount });
    if (rowCount < left) break;
    room -= rowCount * row;
  }
  return blocks;
}

function expectedRow({ rowsAsked, characters }: BegunGrid): number {
  return rowsAsked === 0 ? GUESSED_ROW : Math.max(SMALLEST_ROW, characters / rowsAsked);
}

/** The last block of a tab is left open below: rows may have been added or deleted since its size was read. */
function addressOf({ grid: { size, rowsAsked }, rowCount }: Block): string {
  const title = quotedTitle(size.title);
  const isLast = rowsAsked + rowCount >= size.rowCount;
  if (isLast && rowsAsked === 0) return title;
  const lastColumn = columnLetters(size.columnCount - 1);
  return `${title}!A${rowsAsked + 1}:${lastColumn}${isLast ? '' : rowsAsked + rowCount}`;
}

function take({ grid, rowCount }: Block, rows: Grid): void {
  // The block before may have ended in empty rows.
  if (rows.length > 0) while (grid.rows.length < grid.rowsAsked) grid.rows.push([]);
  for (const row of rows) {
    grid.rows.push(row);
    for (const cell of row) grid.characters += CELL_CHARACTERS + (typeof cell === 'string' ? cell.length : 0);
  }
  grid.rowsAsked += rowCount;
}

/** Quotes and a comma, or a number. */
const CELL_CHARACTERS = 3;
