import { expect, test } from 'vitest';
import { daysOf } from '../../../../addon/rules/reminders/days-late.ts';
import { MATTER_KINDS } from '../../../../addon/rules/reminders/matter.ts';
import { CLOSURES } from './a-matter-office.ts';

test('what the office promised itself is late in office days, all else in days of the calendar', () => {
  // Over a weekend: Thursday to Monday.
  const late = MATTER_KINDS.map((kind) => {
    const { days, unit } = daysOf(
      { kind, due: '2025-05-22', since: null },
      { today: '2025-05-26', closures: CLOSURES },
    );
    return [kind, days, unit];
  });
  expect(late).toEqual([
    ['appealEnding', 4, 'calendarDays'],
    ['promisePassed', 4, 'calendarDays'],
    ['entitlementEnding', 4, 'calendarDays'],
    ['actionOverdue', 2, 'officeDays'],
    ['stageOverdue', 2, 'officeDays'],
    ['waitingTooLong', 2, 'officeDays'],
    ['quiet', 4, 'calendarDays'],
    ['paymentOverdue', 4, 'calendarDays'],
    ['dueToday', 4, 'calendarDays'],
    ['dueSoon', 4, 'calendarDays'],
  ]);
});

test('a feast makes nothing later', () => {
  const late = (today: string) =>
    daysOf({ kind: 'actionOverdue', due: '2025-09-21', since: null }, { today, closures: CLOSURES }).days;
  expect(['2025-09-21', '2025-09-22', '2025-09-24', '2025-09-25', '2025-09-28'].map(late)).toEqual([
    0, 0, 0, 1, 2,
  ]);
});

test('what is still to come is below 0', () => {
  const on = { today: '2025-05-22', closures: CLOSURES };
  expect(daysOf({ kind: 'dueSoon', due: '2025-05-24', since: null }, on).days).toBe(-2);
  expect(daysOf({ kind: 'entitlementEnding', due: '2025-07-21', since: null }, on).days).toBe(-60);
  expect(daysOf({ kind: 'appealEnding', due: '2025-05-22', since: null }, on).days).toBe(0);
});
