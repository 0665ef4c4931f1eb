import type { SourceRow } from '../source-row.ts';

/** Two claims of one type opened further apart than this are two cases, not one case typed twice. */
const ANOTHER_CLAIM_AFTER_DAYS = 240;
const DAY_MS = 86_400_000;

/** The dates that say when a claim began, best first. */
const OPENING_DATES = ['intakeDate', 'submittedDate'] as const;

/** The cases that rows of one claim type make, and the rows without a date where there are several cases. */
interface DateSplit {
  readonly groups: readonly (readonly number[])[];
  readonly undated: readonly number[];
}

/** Splits rows of one client and one claim type into cases where they were opened far apart. */
export function splitByDates(rows: readonly SourceRow[], indexes: readonly number[]): DateSplit {
  const dated: { readonly rowIndex: number; readonly day: number }[] = [];
  const undated: number[] = [];
  for (const rowIndex of indexes) {
    const day = openedOnDay(rows[rowIndex]);
    if (day === null) undated.push(rowIndex);
    else dated.push({ rowIndex, day });
  }
  dated.sort((a, b) => a.day - b.day || a.rowIndex - b.rowIndex);

  const groups: number[][] = [];
  let previousDay = Number.NEGATIVE_INFINITY;
  for (const { rowIndex, day } of dated) {
    if (day - previousDay > ANOTHER_CLAIM_AFTER_DAYS) groups.push([]);
    groups.at(-1)?.push(rowIndex);
    previousDay = day;
  }
  return groups.length > 1 ? { groups, undated } : { groups: [[...indexes]], undated: [] };
}

function openedOnDay(row: SourceRow | undefined): number | null {
  for (const key of OPENING_DATES) {
    const date = row?.values[key];
    if (typeof date === 'string') return Date.parse(date) / DAY_MS;
  }
  return null;
}
