import { closuresOf } from '../../../mappings/calendar/closures.ts';
import { HOLIDAY_YEARS } from '../../../mappings/calendar/holidays.ts';
import { SETTINGS, type Setting } from '../../../mappings/settings.ts';
import type { OfficeSettings } from '../office-settings.ts';
import { type SettingCell, settingCells } from './setting-cells.ts';
import { EXPECTED_SETTING, type SettingProblem } from './setting-problem.ts';
import { type SettingValue, settingValue } from './setting-value.ts';

/** When the office may be written to. */
export interface MailSettings {
  /** `08:30` */
  readonly officeOpens: string;
  /** `17:00` */
  readonly officeCloses: string;
  /** Whether whoever receives a case hears of it at once. */
  readonly handOffMail: boolean;
}

export interface ReadSettings {
  readonly office: OfficeSettings;
  readonly mail: MailSettings;
  /** In the order of the tab. */
  readonly problems: readonly SettingProblem[];
}

/** What the rules of hand-offs take from the tab הגדרות. */
export function officeSettings(rows: readonly (readonly unknown[])[]): OfficeSettings {
  return readSettings(rows).office;
}

/**
 * What the tab הגדרות says. Where a row is missing or left empty, the value that an office starts with holds;
 * where nobody can read it, too, and that is told.
 * @param rows the cells of the tab from its first row on
 */
export function readSettings(rows: readonly (readonly unknown[])[]): ReadSettings {
  const cells = settingCells(rows);
  const read = SETTINGS.map((setting) => ({ key: setting.key, ...readOne(setting, cells.get(setting.key)) }));
  const values = new Map(read.map(({ key, value }) => [key, value]));
  const text = (key: string) => String(values.get(key));
  const dates = values.get('closureDays');
  const { hours, problems } = officeHours(
    { officeOpens: text('officeOpens'), officeCloses: text('officeCloses') },
    cells,
  );
  return {
    office: {
      closures: closuresOf({
        settingsClosureDays: Array.isArray(dates) ? dates : [],
        years: HOLIDAY_YEARS,
        worksOnMiddleDays: values.get('worksOnMiddleDays') === true,
      }),
      appealDays: Number(values.get('appealDays')),
    },
    mail: { ...hours, handOffMail: values.get('handOffMail') === true },
    problems: [...read.flatMap(({ problem }) => (problem === null ? [] : [problem])), ...problems].sort(
      (a, b) => a.rowNumber - b.rowNumber,
    ),
  };
}

interface ReadOne {
  readonly value: SettingValue | null;
  readonly problem: SettingProblem | null;
}

function readOne(setting: Setting, found: SettingCell | undefined): ReadOne {
  const start = settingValue(setting.kind, setting.value).value;
  const saw = String(found?.cell ?? '').trim();
  if (found === undefined || saw === '') return { value: start, problem: null };
  const { value, isWhole } = settingValue(setting.kind, found.cell);
  const { key, label, kind } = setting;
  return {
    value: value ?? start,
    problem: isWhole
      ? null
      : { key, label, rowNumber: found.rowNumber, saw, expected: EXPECTED_SETTING[kind] },
  };
}

type OfficeHours = Pick<MailSettings, 'officeOpens' | 'officeCloses'>;

/** Between hours that leave no time open, nobody could ever be written to: then those hold that an office starts with. */
function officeHours(
  read: OfficeHours,
  cells: ReadonlyMap<string, SettingCell>,
): { readonly hours: OfficeHours; readonly problems: readonly SettingProblem[] } {
  if (read.officeOpens < read.officeCloses) return { hours: read, problems: [] };
  const start = (key: string) => SETTINGS.find((setting) => setting.key === key)?.value;
  const isClosing = cells.has('officeCloses');
  const key = isClosing ? 'officeCloses' : 'officeOpens';
  return {
    hours: { officeOpens: String(start('officeOpens')), officeCloses: String(start('officeCloses')) },
    problems: SETTINGS.filter((setting) => setting.key === key).map(({ label }) => ({
      key,
      label,
      rowNumber: cells.get(key)?.rowNumber ?? 1,
      saw: read[key],
      expected: isClosing ? `שעה אחרי ${read.officeOpens}` : `שעה לפני ${read.officeCloses}`,
    })),
  };
}
