import { CLAIM_TYPES } from '../../mappings/claim-types.ts';
import { FIELDS, type FieldKey, type WorkbookKind } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import type { Normalised, SourceRow } from '../source-row.ts';
import { type Candidate, type Merged, sameValue } from './candidate.ts';
import { type Conflict, findConflict } from './find-conflict.ts';
import { mergeByRule } from './merge-rules.ts';
import { stageOfRow } from './stage-of-row.ts';
import { stageSince } from './stage-since.ts';

/** A merged case and what its sources disagree on. */
export interface MergedCase {
  readonly record: CaseRecord;
  readonly conflicts: readonly Conflict[];
}

/** A person's word on a conflict of this case: the value to keep, or null. */
export type SettledValue = (conflict: Conflict) => Normalised | null;

const AUTHORITY_OF_CLAIM = new Map<string, string>(CLAIM_TYPES.map(({ key, authority }) => [key, authority]));

/** Merges the source rows of one case into one record, field by field, each by its rule. */
export function mergeCase({
  caseId,
  clientId,
  rowIndexes,
  rows,
  kindOf,
  settled,
}: {
  readonly caseId: string;
  readonly clientId: string;
  /** In the order in which the office wrote them: a later row is newer. */
  readonly rowIndexes: readonly number[];
  readonly rows: readonly SourceRow[];
  readonly kindOf: (row: SourceRow) => WorkbookKind | null;
  readonly settled: SettledValue;
}): MergedCase {
  const merged: { [Key in FieldKey]?: Merged } = {};
  const conflicts: Conflict[] = [];
  for (const field of FIELDS) {
    const candidates = candidatesFor(field.key, rowIndexes, rows, kindOf);
    if (candidates.length === 0) continue;
    const conflict = field.ask ? findConflict(field, candidates) : null;
    if (conflict !== null) conflicts.push(conflict);
    const value = (conflict && settle(candidates, settled(conflict))) ?? mergeByRule(field, candidates);
    if (value !== null) merged[field.key] = value;
  }
  addDerived(merged);

  const entries = Object.entries(merged) as [FieldKey, Merged][]; // keys were set from FIELDS above
  return {
    record: {
      caseId,
      clientId,
      rowIndexes,
      values: Object.fromEntries(entries.map(([key, { value }]) => [key, value])),
      from: Object.fromEntries(entries.map(([key, { from }]) => [key, from])),
      extras: uniqueExtras(rowIndexes.flatMap((rowIndex) => rows[rowIndex]?.extras ?? [])),
    },
    conflicts,
  };
}

function candidatesFor(
  key: FieldKey,
  rowIndexes: readonly number[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const rowIndex of rowIndexes) {
    const row = rows[rowIndex];
    if (row === undefined) continue;
    const value = valueFor(key, row);
    if (value !== null && value !== undefined) candidates.push({ rowIndex, value, kind: kindOf(row) });
  }
  return candidates;
}

function valueFor(key: FieldKey, row: SourceRow): Normalised | null | undefined {
  switch (key) {
    case 'stage':
      return stageOfRow(row);
    case 'caseId':
    case 'clientId':
    case 'stageSince':
    case 'more':
    case 'sources':
      return null;
    default:
      return row.values[key];
  }
}

function settle(candidates: readonly Candidate[], value: Normalised | null): Merged | null {
  if (value === null) return null;
  return {
    value,
    from: candidates.filter((one) => sameValue(one.value, value)).map(({ rowIndex }) => rowIndex),
  };
}

/** What follows from other values: the authority, the balance, the day the stage began. */
function addDerived(merged: { [Key in FieldKey]?: Merged }): void {
  const authority = AUTHORITY_OF_CLAIM.get(String(merged.claimType?.value));
  if (merged.authority === undefined && merged.claimType !== undefined && authority !== undefined) {
    merged.authority = { value: authority, from: merged.claimType.from };
  }
  const { feeAmount, paidAmount } = merged;
  if (merged.balance === undefined && feeAmount !== undefined && paidAmount !== undefined) {
    const balanceAgorot = Number(feeAmount.value) - Number(paidAmount.value);
    merged.balance = { value: balanceAgorot, from: [...new Set([...feeAmount.from, ...paidAmount.from])] };
  }
  const since = stageSince(merged);
  if (since !== null) merged.stageSince = since;
}

function uniqueExtras(extras: CaseRecord['extras']): CaseRecord['extras'] {
  return [...new Map(extras.map((extra) => [JSON.stringify(extra), extra])).values()];
}
