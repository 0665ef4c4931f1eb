import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { confirmedCase } from '../confirmed-case.ts';
import { isBlank } from '../settle/row-look.ts';
import type { StandingRow } from '../settle/standing-row.ts';

/** So many cases do not lose the same value by themselves. */
const LEAST_ROWS = 10;
/** Of these the rules of numbers and moves decide. */
const LEFT_TO_RULES: ReadonlySet<FieldKey> = new Set(['caseId', 'stage']);

/** Columns that hold nothing any more though every case had something there: made anew, or emptied by a program. */
export function emptiedColumns(rows: readonly StandingRow[]): ReadonlySet<FieldKey> {
  const cases = rows.flatMap(({ cells, confirmed }) => {
    const caseValues = confirmedCase(confirmed)?.caseValues;
    return caseValues === undefined ? [] : [{ cells, caseValues }];
  });
  const emptied = FIELDS.map(({ key }) => key).filter((key) => {
    if (LEFT_TO_RULES.has(key)) return false;
    const had = cases.filter(({ cells, caseValues }) => key in cells && !isBlankValue(caseValues[key]));
    return had.length >= LEAST_ROWS && had.every(({ cells }) => isBlank(cells[key]));
  });
  return new Set(emptied);
}

/** The row as if those columns were not there, so that what the case had is not forgotten. */
export function withoutColumns(row: StandingRow, columns: ReadonlySet<FieldKey>): StandingRow {
  if (columns.size === 0) return row;
  const kept = FIELDS.filter(({ key }) => key in row.cells && !columns.has(key));
  return { ...row, cells: Object.fromEntries(kept.map(({ key }) => [key, row.cells[key]])) };
}

function isBlankValue(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
