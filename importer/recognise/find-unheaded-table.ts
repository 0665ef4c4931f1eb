import { normaliseCell } from '../normalise/normalise-cell.ts';
import type { RawSheet } from '../read/raw-sheet.ts';
import { type ColumnProfile, profileColumn, ROWS_LOOKED_AT, shareOf } from './column-profile.ts';
import { type FoundTable, tableUnder } from './found-table.ts';
import { headerAt } from './header.ts';
import { columnsWithCells } from './split-side-by-side.ts';

type Identity = 'nationalId' | 'phones';

/** Share of a column that must read as ids or phones before a sheet without a known header is believed. */
const IDENTITY_SHARE = 0.6;
const FEWEST_IDENTITY_CELLS = 2;
const FEWEST_COLUMNS = 2;

/**
 * The table of a sheet whose headers nobody knows, or which has none: told by a column of ids or phones.
 * The row above the first of them is the header where it holds only words.
 */
export function findUnheadedTable(sheet: RawSheet): FoundTable | null {
  const whole = tableUnder(null, { from: 0, to: sheet.rows.length });
  const columns = columnsWithCells(sheet, whole);
  if (columns.length < FEWEST_COLUMNS) return null;
  const telling = columns.flatMap((column) => {
    const kind = identityOf(profileColumn(sheet, whole, { column, rowsAtMost: ROWS_LOOKED_AT }));
    return kind === null ? [] : [{ column, kind }];
  });
  if (telling.length === 0) return null;
  const from = sheet.rows.findIndex(({ cells }) =>
    telling.some(({ column, kind }) => {
      const cell = cells[column];
      return cell !== undefined && normaliseCell(kind, cell).outcome === 'value';
    }),
  );
  const rows = { from, to: sheet.rows.length };
  return tableUnder(isHeaderAbove(sheet, from) ? headerAt(sheet, from - 1) : null, rows);
}

function identityOf(profile: ColumnProfile): Identity | null {
  if (shareOf(profile, 'nationalId') >= IDENTITY_SHARE) {
    return profile.readable.nationalId >= FEWEST_IDENTITY_CELLS ? 'nationalId' : null;
  }
  const phones = shareOf(profile, 'phones') >= IDENTITY_SHARE;
  return phones && profile.readable.phones >= FEWEST_IDENTITY_CELLS ? 'phones' : null;
}

function isHeaderAbove(sheet: RawSheet, from: number): boolean {
  const row = sheet.rows[from - 1];
  const first = sheet.rows[from];
  if (row === undefined || first === undefined || row.rowNumber !== first.rowNumber - 1) return false;
  const cells = row.cells.filter((cell) => cell !== undefined);
  return (
    cells.length >= FEWEST_COLUMNS && cells.every(({ type, text }) => type === 'text' && !/\d{4}/.test(text))
  );
}
