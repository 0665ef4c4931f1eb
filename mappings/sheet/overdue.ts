import { DUE_SOON_LABEL, targetDaysLabel } from '../settings.ts';
import { STAGES } from '../stages.ts';
import { isoOfSerialDay, serialDay } from './serial-day.ts';

/** Stages that wait for nobody. */
export const CLOSED_LABELS: readonly string[] = STAGES.filter(({ role }) => role === null).map(
  ({ label }) => label,
);

/** WORKDAY.INTL's number for a weekend of Friday and Saturday. */
const FRIDAY_AND_SATURDAY = 7;

/**
 * Where formulas find the settings: one range of two columns, label and value (a conditional format of Excel
 * needs a defined name here), or a range for each where people may put columns between them.
 */
export type SettingsAddress = string | { readonly labels: string; readonly values: string };

/** Where the formulas find a case's cells and the settings, as addresses such as `$F2`. */
interface Addresses {
  readonly stage: string;
  readonly stageSince: string;
  readonly nextActionDue: string;
  readonly waitingFor: string;
  readonly settings: SettingsAddress;
}

/**
 * When a case needs somebody, as formula texts without `=`, true or false for the case of one row.
 * A case is overdue when its next action's date has passed, or when it has been in its stage
 * for more office days than the settings allow; while it waits for somebody outside, that clock stands still.
 */
export function overdueFormulas({ stage, stageSince, nextActionDue, waitingFor, settings }: Addresses) {
  // Conditional formats take no array constants.
  const closed = `OR(${CLOSED_LABELS.map((label) => `${stage}=${quoted(label)}`).join(',')})`;
  const soonDays = lookUp(quoted(DUE_SOON_LABEL), settings);
  const targetDays = lookUp(`${quoted(targetDaysLabel(''))}&${stage}`, settings);
  const sinceBefore = (days: string) =>
    `AND(ISNUMBER(${stageSince}),${waitingFor}="",${stageSince}<${officeDaysAgoFormula(days)})`;
  return {
    closed,
    actionOverdue: `AND(ISNUMBER(${nextActionDue}),${nextActionDue}<TODAY(),NOT(${closed}))`,
    actionDueSoon: `AND(ISNUMBER(${nextActionDue}),${nextActionDue}<=TODAY()+${soonDays},NOT(${closed}))`,
    stageOverdue: sinceBefore(targetDays),
    stageDueSoon: sinceBefore(`${targetDays}-${soonDays}`),
  };
}

/** The serial day that many office days ago, as a formula text. */
export function officeDaysAgoFormula(days: string): string {
  return `WORKDAY.INTL(TODAY(),-(${days}),${FRIDAY_AND_SATURDAY})`;
}

/** What `officeDaysAgoFormula` comes to on the given day, as a serial day. */
export function officeDaysAgo(today: string, days: number): number {
  let day = serialDay(today);
  for (let left = days; left > 0; ) {
    day -= 1;
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}

/** The value of a setting, found by its label, as a formula text. */
export function lookUp(label: string, settings: SettingsAddress): string {
  if (typeof settings === 'string') return `VLOOKUP(${label},${settings},2,FALSE)`;
  return `INDEX(${settings.values},MATCH(${label},${settings.labels},0))`;
}

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

function isWeekend(serial: number): boolean {
  const weekday = new Date(isoOfSerialDay(serial)).getUTCDay();
  return weekday === 5 || weekday === 6;
}
