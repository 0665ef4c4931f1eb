import type { OfficeLog } from './log-events.ts';
import { isInMonth } from './months.ts';

/** What clients paid in a month, less what was taken back, in agorot. */
export function collected({ events }: OfficeLog, month: string): number {
  const paidSoFar = new Map<string, number>();
  let sum = 0;
  for (const event of events) {
    if (event.what !== 'paid') continue;
    const before = event.before ?? paidSoFar.get(event.caseId) ?? 0;
    // What nobody can read is typed again, and told then.
    const after = event.after ?? before;
    paidSoFar.set(event.caseId, after);
    if (event.isNews && isInMonth(event.day, month)) sum += after - before;
  }
  return sum;
}
