import { createHash } from 'node:crypto';
import type { MergedArea, RawCell, RawRow, RawSheet, RawWorkbook } from '../../importer/read/raw-sheet.ts';
import { columnIndexOf } from '../../mappings/sheet/column-letters.ts';

/** What a test writes into a cell: plain text and numbers, or a whole cell; null and '' are empty. */
export type Written = string | number | boolean | null | RawCell;

/** A date cell: its ISO date, and what Excel shows. */
export function dateCell(value: string, text = value.split('-').reverse().join('/')): RawCell {
  return { type: 'date', value, text };
}

/** A number cell that Excel shows as `text`. */
export function numberCell(value: number, text = String(value)): RawCell {
  return { type: 'number', value, text };
}

export function formulaCell(formula: string, value: number): RawCell {
  return { type: 'number', value, text: String(value), formula };
}

export function errorCell(text: string): RawCell {
  return { type: 'error', value: text, text };
}

interface SheetParts {
  readonly name?: string;
  readonly hidden?: boolean;
  /** One array a row, from row 1; an empty array is an empty row. */
  readonly rows: readonly (readonly Written[])[];
  /** Row numbers, from 1. */
  readonly hiddenRows?: readonly number[];
  /** Column indexes, from 0. */
  readonly hiddenColumns?: readonly number[];
  /** Areas as Excel names them, such as `A1:D1`. */
  readonly merges?: readonly string[];
}

export function aSheet({
  name = 'גיליון1',
  hidden = false,
  rows,
  hiddenRows = [],
  hiddenColumns = [],
  merges = [],
}: SheetParts): RawSheet {
  return {
    name,
    hidden,
    rows: rows.flatMap((written, index): RawRow[] => {
      const cells = written.map(asCell);
      if (cells.every((cell) => cell === undefined)) return [];
      return [{ rowNumber: index + 1, hidden: hiddenRows.includes(index + 1), cells }];
    }),
    merges: merges.map(asArea),
    hiddenColumns,
  };
}

export function aWorkbook(sheets: readonly RawSheet[], workbook = 'office.xlsx'): RawWorkbook {
  return { workbook, fileHash: createHash('sha256').update(workbook).digest('hex'), sheets };
}

function asCell(written: Written): RawCell | undefined {
  if (written === null) return undefined;
  if (typeof written === 'string') {
    return written.trim() === '' ? undefined : { type: 'text', value: written, text: written };
  }
  if (typeof written === 'number') return numberCell(written);
  if (typeof written === 'boolean') {
    return { type: 'boolean', value: written, text: String(written).toUpperCase() };
  }
  return written;
}

function asArea(name: string): MergedArea {
  const [from, to] = name.split(':').map(asCorner);
  if (from === undefined || to === undefined) throw new Error(`no merged area: ${name}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function asCorner(address: string): { readonly row: number; readonly column: number } {
  const letters = address.replace(/\d/g, '');
  return { row: Number(address.slice(letters.length)) - 1, column: columnIndexOf(letters) };
}
