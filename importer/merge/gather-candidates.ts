import { FIELDS, type FieldKey, type WorkbookKind } from '../../mappings/fields.ts';
import type { SourceRow } from '../source-row.ts';
import type { Candidate } from './candidate.ts';
import { stageOfRow } from './stage-of-row.ts';

/** What a source row may give by itself; its stage is read from several columns. */
const FED: ReadonlySet<string> = new Set(
  FIELDS.filter(({ key, merge }) => merge !== 'machine' && key !== 'stage').map(({ key }) => key),
);

/** The values of a case's rows by field, each field's in the order of the rows; one walk over the rows. */
export function gatherCandidates(
  rowIndexes: readonly number[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): ReadonlyMap<FieldKey, readonly Candidate[]> {
  const byField = new Map<FieldKey, Candidate[]>();
  const add = (key: FieldKey, candidate: Candidate) => {
    const known = byField.get(key);
    if (known === undefined) byField.set(key, [candidate]);
    else known.push(candidate);
  };
  for (const rowIndex of rowIndexes) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    const kind = kindOf(row);
    for (const key in row.values) {
      const value = row.values[key as keyof SourceRow['values']]; // `in` forgets the type of its keys
      if (value !== undefined && FED.has(key)) add(key as FieldKey, { rowIndex, value, kind });
    }
    const stage = stageOfRow(row);
    if (stage !== null) add('stage', { rowIndex, value: stage, kind });
  }
  return byField;
}
