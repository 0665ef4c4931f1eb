import type { SourceRow } from '../source-row.ts';

/** Two claims of one type taken in further apart than this are two cases, not one case typed twice. */
const ANOTHER_CLAIM_AFTER_DAYS = 180;
/** A claim may be submitted so long before the day the office noted as its intake. */
const SUBMITTED_BEFORE_INTAKE_DAYS = 31;
const DAY_MS = 86_400_000;

/** The cases that rows of one claim type make, and the rows without a date where there are several cases. */
interface DateSplit {
  readonly groups: readonly (readonly number[])[];
  readonly undated: readonly number[];
}

interface DatedGroup {
  readonly firstDay: number;
  lastDay: number;
  readonly rowIndexes: number[];
}

/**
 * Splits rows of one client and one claim type into cases where they were taken in far apart.
 * A row that says only when the claim was submitted goes to the case taken in last before that.
 */
export function splitByDates(rows: readonly SourceRow[], indexes: readonly number[]): DateSplit {
  const takenIn = daysOf(rows, indexes, 'intakeDate');
  const submitted = daysOf(rows, indexes, 'submittedDate');
  const groups = groupByGap(takenIn.size > 0 ? takenIn : submitted);
  if (groups.length <= 1) return { groups: [indexes], undated: [] };

  const undated: number[] = [];
  for (const rowIndex of indexes) {
    if (takenIn.has(rowIndex) || (takenIn.size === 0 && submitted.has(rowIndex))) continue;
    const day = submitted.get(rowIndex);
    if (day === undefined) undated.push(rowIndex);
    else takenInBefore(groups, day)?.rowIndexes.push(rowIndex);
  }
  return { groups: groups.map(({ rowIndexes }) => rowIndexes), undated };
}

function daysOf(
  rows: readonly SourceRow[],
  indexes: readonly number[],
  key: 'intakeDate' | 'submittedDate',
): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const rowIndex of indexes) {
    const date = rows[rowIndex]?.values[key];
    if (typeof date === 'string') days.set(rowIndex, Date.parse(date) / DAY_MS);
  }
  return days;
}

/** Oldest first. */
function groupByGap(days: ReadonlyMap<number, number>): readonly DatedGroup[] {
  const groups: DatedGroup[] = [];
  const dated = [...days].sort(([rowA, dayA], [rowB, dayB]) => dayA - dayB || rowA - rowB);
  for (const [rowIndex, day] of dated) {
    const last = groups.at(-1);
    if (last === undefined || day - last.lastDay > ANOTHER_CLAIM_AFTER_DAYS) {
      groups.push({ firstDay: day, lastDay: day, rowIndexes: [rowIndex] });
    } else {
      last.lastDay = day;
      last.rowIndexes.push(rowIndex);
    }
  }
  return groups;
}

function takenInBefore(groups: readonly DatedGroup[], day: number): DatedGroup | undefined {
  return groups.findLast(({ firstDay }) => firstDay - SUBMITTED_BEFORE_INTAKE_DAYS <= day) ?? groups[0];
}
