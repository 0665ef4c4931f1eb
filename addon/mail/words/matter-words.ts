import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { WAITING_FOR } from '../../../mappings/waiting.ts';
import type { DigestMatter } from '../../rules/reminders/person-digest.ts';
import { dayCount, daysAgo, daysLeft } from './counts.ts';
import { dayAndMonth, weekday } from './dates.ts';

/** What is due, and for how long, in a few words. Nothing that was typed into the case. */
export function matterWords(matter: DigestMatter, day: string): string {
  const calendarDays = daysBetween(matter.due, day);
  switch (matter.kind) {
    case 'appealEnding':
      return appealWords(calendarDays);
    case 'entitlementEnding':
      return entitlementWords(calendarDays);
    case 'promisePassed':
      return calendarDays <= 0 ? 'הובטח ללקוח להיום' : `ההבטחה ללקוח${late(matter)}`;
    case 'actionOverdue':
      return `הפעולה הבאה${late(matter)}`;
    case 'stageOverdue':
      return `${dayCount(matter.days, matter.unit)} מעבר ליעד השלב`;
    case 'waitingTooLong':
      return waitingWords(matter);
    case 'quiet':
      return quietWords(matter);
    case 'paymentOverdue':
      return `התשלום${late(matter)}`;
    case 'dueToday':
      return 'הפעולה הבאה: היום';
    case 'dueSoon':
      return `המועד הבא: ${calendarDays === -1 ? 'מחר' : `${weekday(matter.due)} ${dayAndMonth(matter.due)}`}`;
  }
}

/** What came due while the office was closed is no office day late yet. */
function late({ days, unit, due }: DigestMatter): string {
  return days > 0 ? ` באיחור של ${dayCount(days, unit)}` : `: המועד היה ב-${dayAndMonth(due)}`;
}

function appealWords(passed: number): string {
  if (passed === 0) return 'הערר: היום היום האחרון';
  return passed < 0 ? `הערר: ${daysLeft(-passed)}` : `מועד הערר עבר ${daysAgo(passed, 'calendarDays')}`;
}

function entitlementWords(passed: number): string {
  if (passed === 0) return 'הזכאות מסתיימת היום';
  if (passed === -1) return 'הזכאות מסתיימת מחר';
  return passed < 0
    ? `הזכאות מסתיימת בעוד ${dayCount(-passed, 'calendarDays')}`
    : `הזכאות הסתיימה ${daysAgo(passed, 'calendarDays')}`;
}

function waitingWords({ waitingFor, lasts, unit }: DigestMatter): string {
  const term = WAITING_FOR.find(({ key }) => key === waitingFor);
  const waits = term === undefined ? 'ממתין' : `ממתין ל${term.label}`;
  return lasts === null ? `${waits} יותר מדי זמן` : `${waits} כבר ${dayCount(lasts, unit)}`;
}

/** Counted from the day on which the client came where no contact with them is written down. */
function quietWords({ lasts, unit }: DigestMatter): string {
  return lasts === null ? 'לא רשום קשר עם הלקוח' : `לא רשום קשר עם הלקוח כבר ${dayCount(lasts, unit)}`;
}

/** Days of the calendar from one day to another. */
function daysBetween(from: string, to: string): number {
  return serialDay(to) - serialDay(from);
}
