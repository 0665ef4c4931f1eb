import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import type { Column, Tab } from '../../../mappings/sheet/tabs.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from '../../read/raw-sheet.ts';

/** A tab of the case sheet as it was read back. */
export interface ReadTab<Key extends string> {
  readonly sheet: string;
  /** From 1. */
  readonly headerRowNumber: number;
  /** From its header row on, by index from 0. */
  readonly headers: ReadonlyMap<number, string>;
  readonly rows: readonly TabRow<Key>[];
}

export interface TabRow<Key extends string> {
  /** From 1. */
  readonly rowNumber: number;
  /** The shown text of a cell, joined over its further columns; empty where there is none. */
  readonly text: (key: Key) => string;
  readonly cell: (key: Key) => RawCell | undefined;
  /** Where a column's cell stands in Excel, such as `G17`; only the row where the tab lacks that column. */
  readonly address: (key: Key) => string;
  /** By column index from 0. */
  readonly cells: RawRow['cells'];
}

/** Somebody may have put a title above the header. */
const HEADER_WITHIN_ROWS = 20;

/**
 * Reads a tab by its headers, wherever its columns stand. A tab that went on in a second one is one again.
 * @returns null where the tab, or a row with most of its headers, is missing
 */
export function readTab<Key extends string>(workbook: RawWorkbook, tab: Tab<Key>): ReadTab<Key> | null {
  const parts = workbook.sheets
    .filter(({ name }) => isPartOf(name, tab.title))
    .map((one) => readPart(one, tab));
  const [first] = parts;
  if (first === undefined || first === null) return null;
  return { ...first, rows: parts.flatMap((part) => part?.rows ?? []) };
}

/** The texts of a tab's header row, by column index; null where no row has most of its headers. */
export function headersOf(sheet: RawSheet, { columns }: Tab): readonly string[] | null {
  const row = findHeaderRow(sheet, columns);
  return row === null ? null : Array.from(row.cells, (cell) => cell?.text.trim() ?? '');
}

function isPartOf(name: string, title: string): boolean {
  return name === title || (name.startsWith(`${title}_`) && /^\d+$/.test(name.slice(title.length + 1)));
}

function readPart<Key extends string>(sheet: RawSheet, { columns }: Tab<Key>): ReadTab<Key> | null {
  const headerRow = findHeaderRow(sheet, columns);
  if (headerRow === null) return null;
  const headers = new Map<number, string>();
  headerRow.cells.forEach((cell, index) => {
    if (cell !== undefined) headers.set(index, cell.text.trim());
  });
  const placeOf = new Map<string, readonly number[]>(
    columns.map(({ key, header }) => [key, placesOf(header, headers)]),
  );
  return {
    sheet: sheet.name,
    headerRowNumber: headerRow.rowNumber,
    headers,
    rows: sheet.rows
      .filter(({ rowNumber }) => rowNumber > headerRow.rowNumber)
      .map(({ rowNumber, cells }) => {
        const places = (key: Key) => placeOf.get(key) ?? [];
        return {
          rowNumber,
          cells,
          cell: (key) => cells[places(key)[0] ?? -1],
          address: (key) => `${places(key).slice(0, 1).map(columnLetters).join('')}${rowNumber}`,
          text: (key) =>
            places(key)
              .map((index) => textOf(cells[index]))
              .join(''),
        };
      }),
  };
}

function findHeaderRow(sheet: RawSheet, columns: readonly Column[]): RawRow | null {
  const wanted = new Set(columns.map(({ header }) => header));
  const found = sheet.rows.slice(0, HEADER_WITHIN_ROWS).map((row) => ({
    row,
    count: new Set(row.cells.flatMap((cell) => (cell && wanted.has(cell.text.trim()) ? [cell.text] : [])))
      .size,
  }));
  const best = found.sort((a, b) => b.count - a.count)[0];
  return best !== undefined && best.count * 2 > columns.length ? best.row : null;
}

/** Where a column stands, and where a text too long for its cells goes on: `cells`, `cells_2`, … */
function placesOf(header: string, headers: ReadonlyMap<number, string>): readonly number[] {
  const numberOf = (one: string) =>
    one === header ? 1 : one.startsWith(`${header}_`) ? Number(one.slice(header.length + 1)) : Number.NaN;
  return [...headers]
    .map(([index, one]) => ({ index, number: numberOf(one) }))
    .filter(({ number }) => number >= 1)
    .sort((a, b) => a.number - b.number || a.index - b.index)
    .filter(({ number }, at, all) => number > 1 || at === 0 || all[at - 1]?.number !== number)
    .map(({ index }) => index);
}

function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  return cell.type === 'text' ? String(cell.value) : cell.text;
}
