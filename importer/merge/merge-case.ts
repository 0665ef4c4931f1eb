import { CLAIM_TYPES } from '../../mappings/claim-types.ts';
import { FIELDS, type FieldKey, type WorkbookKind } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import type { Normalised, SourceRow } from '../source-row.ts';
import { type Candidate, type Merged, sameValue } from './candidate.ts';
import { type Conflict, findConflict } from './find-conflict.ts';
import { gatherCandidates } from './gather-candidates.ts';
import { mergeByRule } from './merge-rules.ts';
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
  const byField = gatherCandidates(rowIndexes, rows, kindOf);
  for (const field of FIELDS) {
    const candidates = byField.get(field.key);
    if (candidates === undefined) continue;
    const conflict = field.ask ? findConflict(field, candidates) : null;
    if (conflict !== null) conflicts.push(conflict);
    const value = (conflict && settle(candidates, settled(conflict))) ?? mergeByRule(field, candidates);
    if (value !== null) merged[field.key] = value;
  }
  addDerived(merged);
  const extras = uniqueExtras(rowIndexes.flatMap((rowIndex) => rows[rowIndex]?.extras ?? []));
  return {
    record: { caseId, clientId, rowIndexes, ...valuesAndSources(merged, rowIndexes), extras },
    conflicts,
  };
}

/** Most values come from one row alone; those rows share one list each, for an office has millions of values. */
function valuesAndSources(
  merged: { readonly [Key in FieldKey]?: Merged },
  rowIndexes: readonly number[],
): Pick<CaseRecord, 'values' | 'from'> {
  const alone = new Map(rowIndexes.map((rowIndex) => [rowIndex, [rowIndex]]));
  const values: { [Key in FieldKey]?: Normalised } = {};
  const from: { [Key in FieldKey]?: readonly number[] } = {};
  for (const { key } of FIELDS) {
    const one = merged[key];
    if (one === undefined) continue;
    values[key] = one.value;
    const [first = -1] = one.from;
    from[key] = one.from.length === 1 ? (alone.get(first) ?? one.from) : one.from;
  }
  return { values, from };
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
  if (extras.length < 2) return extras;
  return [...new Map(extras.map((extra) => [JSON.stringify(extra), extra])).values()];
}
