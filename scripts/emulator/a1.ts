import { columnIndexOf, columnLetters } from '../../mappings/sheet/column-letters.ts';
import type { EngineRange } from './engine/contract.ts';

/** A rectangle of cells; an end left out is the end of the sheet. */
export type Rectangle = Omit<EngineRange, 'sheetId'>;

/** A range as A1 notation names it. */
export interface A1Range extends Rectangle {
  /** Null where none is named: then it is the first visible sheet. */
  readonly sheetTitle: string | null;
}

const WHOLE_SHEET: Rectangle = {
  startRowIndex: 0,
  endRowIndex: undefined,
  startColumnIndex: 0,
  endColumnIndex: undefined,
};

/**
 * Reads `'תיקים'!A1:B2`, `A:C`, `2:5`, `A5:A`, or a sheet's title alone.
 * @returns null where it is none of these
 * @source https://developers.google.com/workspace/sheets/api/guides/concepts#cell
 */
export function parseA1(text: string): A1Range | null {
  const { title, rest } = splitTitle(text);
  if (title === '') return null;
  if (rest === null) return { sheetTitle: title, ...WHOLE_SHEET };
  const rectangle = parseRectangle(rest);
  if (rectangle !== null) return { sheetTitle: title, ...rectangle };
  return title === null && rest !== '' && !rest.includes('!') && !rest.includes("'")
    ? { sheetTitle: rest, ...WHOLE_SHEET }
    : null;
}

/** `'תיקים'!A2:B` for a sheet's title and a rectangle of it; an open end is left open. */
export function printA1(title: string, rectangle: Rectangle): string {
  const cells = printRectangle(rectangle);
  return cells === '' ? quoteTitle(title) : `${quoteTitle(title)}!${cells}`;
}

/** As Google's replies do, only where it must be; what could be read as a cell is quoted too. */
function quoteTitle(title: string): string {
  const isPlain = /^[A-Za-z_]\w*$/.test(title) && parseRectangle(title) === null;
  return isPlain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** Google also takes a title without quotes that should have them, apostrophes included. */
function splitTitle(text: string): { title: string | null; rest: string | null } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) return { title: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? null };
  const bang = text.lastIndexOf('!');
  return bang === -1
    ? { title: null, rest: text }
    : { title: text.slice(0, bang), rest: text.slice(bang + 1) };
}

interface Corner {
  readonly rowIndex: number | undefined;
  readonly columnIndex: number | undefined;
}

function parseRectangle(text: string): Rectangle | null {
  const ends = text.split(':').map(parseCorner);
  const [from, to = from] = ends;
  if (ends.length > 2 || !from || !to) return null;
  if (ends.length === 1 && (from.rowIndex === undefined || from.columnIndex === undefined)) return null;
  const rows = span(from.rowIndex, to.rowIndex);
  const columns = span(from.columnIndex, to.columnIndex);
  return {
    startRowIndex: rows.start,
    endRowIndex: rows.end,
    startColumnIndex: columns.start,
    endColumnIndex: columns.end,
  };
}

/** Longer column names do not exist, so `Sheet1` is a title. */
function parseCorner(text: string): Corner | null {
  const parts = /^\$?([A-Za-z]{1,3})?(?:\$?([1-9]\d{0,7}))?$/.exec(text);
  if (parts === null || text === '' || text === '$') return null;
  return {
    rowIndex: parts[2] === undefined ? undefined : Number(parts[2]) - 1,
    columnIndex: parts[1] === undefined ? undefined : columnIndexOf(parts[1].toUpperCase()),
  };
}

/** Of two corners in either order; a side that one of them leaves out is open. */
function span(from: number | undefined, to: number | undefined): { start: number; end: number | undefined } {
  if (from === undefined || to === undefined) return { start: from ?? to ?? 0, end: undefined };
  return { start: Math.min(from, to), end: Math.max(from, to) + 1 };
}

function printRectangle({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }: Rectangle): string {
  const openRows = endRowIndex === undefined;
  const openColumns = endColumnIndex === undefined;
  if (openRows && openColumns && startRowIndex === 0 && startColumnIndex === 0) return '';
  if (openColumns && startColumnIndex === 0 && !openRows) return `${startRowIndex + 1}:${endRowIndex}`;
  const startRow = openRows && startRowIndex === 0 ? '' : `${startRowIndex + 1}`;
  const start = `${columnLetters(startColumnIndex)}${startRow}`;
  const end = `${openColumns ? '' : columnLetters(endColumnIndex - 1)}${openRows ? '' : endRowIndex}`;
  const isOneCell = end === start && !openRows && !openColumns;
  return isOneCell ? start : `${start}:${end}`;
}
