import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { WAITING_FOR } from '../../../mappings/waiting.ts';
import type { DigestMatter } from '../../rules/reminders/person-digest.ts';
import { textOf } from '../../rules/text-of.ts';
import { dayCount, daysAgo, daysLeft } from './counts.ts';
import { dayAndMonth, weekday } from './dates.ts';

/** On which day a matter is told, and of which case; none where its row is gone meanwhile. */
export interface MatterContext {
  readonly day: string;
  readonly caseValues: CaseValues;
}

/** What is due, and for how long, in a few words. Nothing that was typed into the case. */
export function matterWords(matter: DigestMatter, { day, caseValues }: MatterContext): string {
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
      return waitingWords(matter, { day, caseValues });
    case 'quiet':
      return quietWords(matter, { day, caseValues });
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

function waitingWords(matter: DigestMatter, { day, caseValues }: MatterContext): string {
  const term = WAITING_FOR.find(({ key }) => key === matter.waitingFor);
  const waits = term === undefined ? 'ממתין' : `ממתין ל${term.label}`;
  const since = firstThatWas(['waitingSince', 'stageSince'], { day, caseValues });
  return since === null
    ? `${waits} יותר מדי זמן`
    : `${waits} כבר ${dayCount(daysBetween(since, day), 'calendarDays')}`;
}

function quietWords(matter: DigestMatter, { day, caseValues }: MatterContext): string {
  const last = firstThatWas(['lastContact'], { day, caseValues });
  if (last !== null) return `לא דיברנו עם הלקוח ${dayCount(daysBetween(last, day), 'calendarDays')}`;
  const came = firstThatWas(['intakeDate', 'stageSince'], { day, caseValues }) ?? matter.due;
  return `לא רשום קשר עם הלקוח כבר ${dayCount(daysBetween(came, day), 'calendarDays')}`;
}

/** The clocks of the rules begin on the same days. */
function firstThatWas(fields: readonly FieldKey[], { day, caseValues }: MatterContext): string | null {
  return (
    fields.map((field) => textOf(caseValues, field)).find((text) => DAY.test(text) && text <= day) ?? null
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days of the calendar from one day to another. */
function daysBetween(from: string, to: string): number {
  return serialDay(to) - serialDay(from);
}
