import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import type { RowPlacement } from '../import-outcome.ts';
import type { Linkage } from '../match/linkage.ts';
import { InternalError } from '../problem.ts';
import { linksByRow } from './links-by-row.ts';

/** Where each source row went, which values it gave, and what ties it to its client. */
export function placeRows(
  rowCount: number,
  cases: readonly CaseRecord[],
  linkage: Linkage,
): readonly RowPlacement[] {
  const linkOf = linksByRow(rowCount, linkage);
  const gaveOf = fieldsByRow(rowCount, cases);
  const placements: RowPlacement[] = new Array(rowCount);
  for (const { caseId, clientId, rowIndexes } of cases) {
    for (const rowIndex of rowIndexes) {
      placements[rowIndex] = { clientId, caseId, gave: gaveOf(rowIndex), link: linkOf(rowIndex) };
    }
  }
  for (let rowIndex = 0; rowIndex < rowCount; rowIndex += 1) {
    if (placements[rowIndex] === undefined) throw new InternalError(`source row ${rowIndex} went to no case`);
  }
  return placements;
}

/** Fields that a row gave, and the list that each further field makes of them. */
interface Gave {
  readonly fields: readonly FieldKey[];
  readonly further: Map<FieldKey, Gave>;
}

/** The fields that each row gave, in the order of FIELDS; rows that gave the same ones share one list. */
function fieldsByRow(
  rowCount: number,
  cases: readonly CaseRecord[],
): (rowIndex: number) => readonly FieldKey[] {
  const nothing: Gave = { fields: [], further: new Map() };
  const gaveOf = new Array<Gave>(rowCount).fill(nothing);
  for (const { from } of cases) {
    for (const { key } of FIELDS) {
      const rowIndexes = from[key];
      if (rowIndexes === undefined) continue;
      for (const rowIndex of rowIndexes) gaveOf[rowIndex] = withField(gaveOf[rowIndex] ?? nothing, key);
    }
  }
  return (rowIndex) => (gaveOf[rowIndex] ?? nothing).fields;
}

function withField({ fields, further }: Gave, key: FieldKey): Gave {
  const known = further.get(key);
  if (known !== undefined) return known;
  const made: Gave = { fields: [...fields, key], further: new Map() };
  further.set(key, made);
  return made;
}
