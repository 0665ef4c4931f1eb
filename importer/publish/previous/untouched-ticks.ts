import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { RawCell, RawRow, RawSheet } from '../../read/raw-sheet.ts';
import { headersOf } from './read-tab.ts';

/**
 * A sheet without the boxes to tick that nobody has ticked: of the cases tab these read FALSE wherever somebody
 * ticked one and took it back, or filled it down, and a row of nothing else is no row.
 */
export function withoutUntouchedTicks(sheet: RawSheet): RawSheet {
  const headers = sheet.name === CASES_TAB.title ? headersOf(sheet, CASES_TAB) : null;
  if (headers === null) return sheet;
  const ticks = TICK_HEADERS.map((header) => headers.indexOf(header)).filter((index) => index !== -1);
  if (ticks.length === 0) return sheet;
  return { ...sheet, rows: sheet.rows.flatMap((row) => withoutTicks(row, ticks)) };
}

const TICK_HEADERS: readonly string[] = JOURNEY_COLUMNS.filter(({ kind }) => kind === 'tick').map(
  ({ header }) => header,
);

function withoutTicks(row: RawRow, ticks: readonly number[]): readonly RawRow[] {
  if (!ticks.some((index) => isUntouched(row.cells[index]))) return [row];
  const cells = row.cells.map((cell, index) =>
    ticks.includes(index) && isUntouched(cell) ? undefined : cell,
  );
  return cells.some((cell) => cell !== undefined) ? [{ ...row, cells }] : [];
}

function isUntouched(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.formula === undefined && cell.text.trim().toUpperCase() === 'FALSE';
}
