import { closuresOf } from '../../../mappings/calendar/closures.ts';
import { HOLIDAY_YEARS } from '../../../mappings/calendar/holidays.ts';
import type { OfficeSettings } from '../office-settings.ts';
import { officeHours } from './office-hours.ts';
import { readValues, type SettingValues } from './read-values.ts';
import type { ReminderSettings } from './reminder-settings.ts';
import { remindersOf } from './reminders-of.ts';
import type { SettingProblem } from './setting-problem.ts';

/** When the office may be written to. */
export interface MailSettings {
  /** `08:30` */
  readonly officeOpens: string;
  /** `17:00` */
  readonly officeCloses: string;
  /** Which hand-overs are told at once; the others wait for the digest. */
  readonly handOffMail: 'all' | 'urgent' | 'none';
  /** Days of the calendar: a case that is due within them is urgent. */
  readonly urgentDays: number;
}

export interface ReadSettings {
  readonly office: OfficeSettings;
  readonly mail: MailSettings;
  readonly reminders: ReminderSettings;
  /** In the order of the tab. */
  readonly problems: readonly SettingProblem[];
}

/** What the rules of hand-offs take from the tab הגדרות. */
export function officeSettings(rows: readonly (readonly unknown[])[]): OfficeSettings {
  return readSettings(rows).office;
}

/**
 * What the tab הגדרות says. Where a row is missing or left empty, the value that an office starts with holds;
 * where nobody can read it, or it does not fit the others, too, and that is told.
 * @param rows the cells of the tab from its first row on
 */
export function readSettings(rows: readonly (readonly unknown[])[]): ReadSettings {
  const read = readValues(rows);
  const { hours, problems } = officeHours(read);
  const { digestHour, ...open } = hours;
  return {
    office: officeOf(read),
    mail: { ...open, handOffMail: handOffMail(read), urgentDays: Number(read.values.get('urgentDays')) },
    reminders: remindersOf(read, digestHour),
    problems: [...read.problems, ...problems].sort((a, b) => a.rowNumber - b.rowNumber),
  };
}

function officeOf({ values }: SettingValues): OfficeSettings {
  const dates = values.get('closureDays');
  return {
    closures: closuresOf({
      settingsClosureDays: Array.isArray(dates) ? dates : [],
      years: HOLIDAY_YEARS,
      worksOnMiddleDays: values.get('worksOnMiddleDays') === true,
    }),
    appealDays: Number(values.get('appealDays')),
  };
}

function handOffMail({ values }: SettingValues): MailSettings['handOffMail'] {
  const wanted = values.get('handOffMail');
  if (wanted === 'urgent') return 'urgent';
  return wanted === true ? 'all' : 'none';
}
