import { NO, type SettingKind, YES } from '../../../mappings/settings.ts';
import { closureDates } from './closure-dates.ts';

/** A value of a setting: `08:30`, days such as `2025-08-14`, a number of days, or yes and no. */
export type SettingValue = string | readonly string[] | number | boolean;

/** What was read of a cell, and whether something in it could not be. */
interface ReadSetting {
  /** Null where nothing of it can be read. */
  readonly value: SettingValue | null;
  readonly isWhole: boolean;
}

/** Reads what somebody typed; the sheet itself may have turned it into a number, a time or a date. */
export function settingValue(kind: SettingKind, cell: unknown): ReadSetting {
  switch (kind) {
    case 'time':
      return whole(timeOf(cell));
    case 'dates': {
      const { dates, unread } = closureDates(cell);
      return { value: dates, isWhole: unread.length === 0 };
    }
    case 'days':
      return whole(daysOf(cell, 1));
    case 'daysOrNone':
      return whole(daysOf(cell, 0));
    case 'yesNo':
      return whole(YES_NO.get(textOf(cell).toLowerCase()) ?? null);
    default:
      return kind satisfies never;
  }
}

function whole(value: SettingValue | null): ReadSetting {
  return { value, isWhole: value !== null };
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  [YES, true],
  ['true', true],
  [NO, false],
  ['false', false],
]);

/** A time of day is a part of a day where the sheet has read it as one; a bare number is an hour. */
function timeOf(cell: unknown): string | null {
  const isPart = typeof cell === 'number' && cell > 0 && cell < 1;
  const [, hours = '', minutes = '00'] = isPart
    ? ['', ...partOfDay(cell)]
    : (/^(\d{1,2})(?:[:.](\d{2}))?$/.exec(textOf(cell)) ?? []);
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function partOfDay(part: number): readonly [hours: string, minutes: string] {
  const minutes = Math.round(part * 24 * 60);
  return [String(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0')];
}

const MOST_DAYS = 3650;

function daysOf(cell: unknown, least: number): number | null {
  const text = textOf(cell);
  const days = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  return days >= least && days <= MOST_DAYS ? days : null;
}

function textOf(cell: unknown): string {
  return String(cell ?? '').trim();
}
