import { idOf, numberOf } from '../issued-numbers.ts';
import type { Claim } from './claim.ts';

/** The cases of rows that follow each other, by which they are found again when rows have moved. */
export interface ClaimedCases {
  readonly firstRow: number;
  /** Case ids; empty where a row had none. */
  readonly ids: readonly string[];
}

/**
 * The cases that stood in rows, as the cells of the column of case numbers tell.
 * @returns undefined where the column holds something else: somebody moved it since the sheet was read
 */
export function claimedCases(firstRow: number, cells: readonly unknown[]): ClaimedCases | undefined {
  const ids = cells.map((cell) => String(cell ?? '').trim());
  return ids.every(isCaseId) ? { firstRow, ids } : undefined;
}

/** The case that stood in a row when the claim was noted down; empty where nobody can say. */
export function claimedCase({ cases }: Claim, row: number): string {
  return cases?.ids[row - cases.firstRow] ?? '';
}

/** The cases as a short text: `7;12-211,0` are two hundred cases and a row without any, from row 7 on. */
export function claimedCasesText({ firstRow, ids }: ClaimedCases): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of ids.map((id) => numberOf('C', id))) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run.first > 0 && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const texts = runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return `${firstRow};${texts.join(',')}`;
}

/** What `claimedCasesText` wrote; undefined where it cannot be read. */
export function claimedCasesOf(text: unknown): ClaimedCases | undefined {
  const [, firstRow, runs] = /^(\d+);(\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*)$/.exec(String(text)) ?? [];
  if (firstRow === undefined || runs === undefined) return undefined;
  const ids = runs.split(',').flatMap((run) => {
    const [first = 0, last = first] = run.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) =>
      first === 0 ? '' : idOf('C', first + index),
    );
  });
  return { firstRow: Number(firstRow), ids };
}

function isCaseId(id: string): boolean {
  return id === '' || id === idOf('C', numberOf('C', id));
}
