import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { textOf } from '../text-of.ts';
import type { WaitingChanged } from './log-events.ts';

/** Days on which a case waited for somebody outside the office; `to` is the day on which that ended. */
export interface WaitingSpan {
  readonly from: string;
  readonly to: string;
}

/**
 * When a case waited, as the log tells it.
 * @param changes of the case, oldest first
 * @param caseValues as it stands now, for a case that waits and of which the log does not say so any more
 */
export function waitingSpans(
  changes: readonly WaitingChanged[],
  caseValues: CaseValues,
): readonly WaitingSpan[] {
  const spans: WaitingSpan[] = [];
  let isWaiting = false;
  let since: string | null = null;
  for (const { day, waits, since: days } of changes) {
    if (waits === null) {
      // A day that was emptied says nothing new of a case that still waits.
      since = days?.after ?? (isWaiting ? since : null);
      continue;
    }
    const began: string | null = days?.before ?? since;
    if (waits.before && began !== null) spans.push({ from: began, to: day });
    isWaiting = waits.after;
    // Whoever typed the day first had it in mind already.
    since = isWaiting ? (days?.after ?? since ?? day) : null;
  }
  const isTold = changes.some(({ waits }) => waits !== null);
  if (isTold && isWaiting && since !== null) return [...spans, { from: since, to: NEVER }];
  const standing = textOf(caseValues, 'waitingSince');
  const waitsNow = caseValues.waitingFor !== undefined && standing !== '';
  return !isTold && waitsNow ? [...spans, { from: standing, to: NEVER }] : spans;
}

const NEVER = '9999-12-31';
