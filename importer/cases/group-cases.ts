import type { SourceRow } from '../source-row.ts';
import { likeliestCases } from './likeliest-cases.ts';
import { splitByDates } from './split-by-dates.ts';

/** A row that may belong to either of two cases of its client. */
interface UnclearRow {
  readonly rowIndex: number;
  /** Positions in the client's list of groups; the row was put into the first unless a person chose. */
  readonly groups: readonly [first: number, second: number];
}

/** The cases of one client: each a list of indexes into all source rows, in ascending order. */
export interface ClientCases {
  readonly groups: readonly (readonly number[])[];
  readonly unclear: readonly UnclearRow[];
}

/** Where a person has said a row belongs: the position of that case in `groups`, or null. */
export type PersonsChoice = (rowIndex: number, groups: readonly (readonly number[])[]) => number | null;

/**
 * Sorts the rows of one client into cases: by claim type and dates; a row that names no claim goes to the
 * only case it fits, else to the likeliest one and to review.
 */
export function groupCases(
  rows: readonly SourceRow[],
  clientRowIndexes: readonly number[],
  choice: PersonsChoice,
): ClientCases {
  const sure: (readonly number[])[] = [];
  /** Rows still to be placed, each with the positions of the cases it may belong to. */
  const open: { readonly rowIndex: number; readonly among: readonly number[] }[] = [];
  const { byClaim, unnamed } = partitionByClaim(rows, clientRowIndexes);

  for (const indexes of byClaim.values()) {
    const { groups, undated } = splitByDates(rows, indexes);
    const positions = groups.map((_, index) => sure.length + index);
    sure.push(...groups);
    open.push(...undated.map((rowIndex) => ({ rowIndex, among: positions })));
  }
  if (sure.length === 0) return { groups: unnamed.length === 0 ? [] : [unnamed], unclear: [] };
  const everywhere = sure.map((_, index) => index);
  open.push(...unnamed.map((rowIndex) => ({ rowIndex, among: everywhere })));

  const groups = sure.map((group) => [...group]);
  const unclear: UnclearRow[] = [];
  for (const { rowIndex, among } of open) {
    const [first = 0, second] = likeliestCases(rows, rowIndex, sure, among);
    groups[choice(rowIndex, sure) ?? first]?.push(rowIndex);
    if (second !== undefined) unclear.push({ rowIndex, groups: [first, second] });
  }
  return { groups: groups.map((group) => group.sort((a, b) => a - b)), unclear };
}

function partitionByClaim(rows: readonly SourceRow[], indexes: readonly number[]) {
  const byClaim = new Map<string, number[]>();
  const unnamed: number[] = [];
  for (const rowIndex of indexes) {
    const claimType = rows[rowIndex]?.values.claimType;
    if (typeof claimType !== 'string') {
      unnamed.push(rowIndex);
      continue;
    }
    const known = byClaim.get(claimType);
    if (known === undefined) byClaim.set(claimType, [rowIndex]);
    else known.push(rowIndex);
  }
  return { byClaim, unnamed };
}
