import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import type { SourceRow } from '../source-row.ts';

/** What tells one client from another, in the order a clerk looks at it. */
const TELLING = [
  'clientName',
  'nationalId',
  'phones',
  'birthDate',
  'claimType',
  'city',
  'intakeDate',
] as const;

/** A source row in a few short lines: who, which claim, and where the row stands. */
export function describeRow(row: SourceRow): string {
  const lines = TELLING.flatMap((key) => {
    const value = row.values[key];
    return value === undefined
      ? []
      : [`${FIELD_BY_KEY[key].header}: ${shownValue(FIELD_BY_KEY[key].kind, value)}`];
  });
  if (row.idClue !== undefined) lines.push(`${FIELD_BY_KEY.nationalId.header} (לא תקינה): ${row.idClue}`);
  return [...lines, placeOfRow(row)].join('\n');
}

/** Where a row stands, in Hebrew. */
export function placeOfRow({ workbook, sheet, rowNumber }: SourceRow): string {
  return `${workbook}, לשונית ${sheet}, שורה ${rowNumber}`;
}
