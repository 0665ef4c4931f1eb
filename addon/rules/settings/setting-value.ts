import { NO, type SettingKind, URGENT, YES } from '../../../mappings/settings.ts';
import { closureDates } from './closure-dates.ts';

/** A value of a setting: `08:30` or `urgent`, days such as `2025-08-14`, a number, or yes and no. */
export type SettingValue = string | readonly string[] | number | boolean;

/** What was read of a cell, and what could not be. */
interface ReadSetting {
  /** Null where nothing of it can be read. */
  readonly value: SettingValue | null;
  /** As it was typed; null where everything was read. */
  readonly unread: string | null;
}

/** Reads what somebody typed; the sheet itself may have turned it into a number, a time or a date. */
export function settingValue(kind: SettingKind, cell: unknown): ReadSetting {
  switch (kind) {
    case 'time':
      return whole(cell, timeOf(cell));
    case 'dates': {
      const { dates, unread } = closureDates(typeof cell === 'number' ? cell : textOf(cell));
      return { value: dates, unread: unread.length === 0 ? null : unread.join(', ') };
    }
    case 'days':
      return whole(cell, numberOf(cell, { least: 1, most: MOST_DAYS }));
    case 'daysOrNone':
      return whole(cell, numberOf(cell, { least: 0, most: MOST_DAYS }));
    case 'count':
      return whole(cell, numberOf(cell, { least: 0, most: 1_000_000 }));
    case 'dayOfMonth':
      return whole(cell, numberOf(cell, { least: 0, most: 28 }));
    case 'yesNo':
      return whole(cell, yesNoOf(cell));
    case 'yesNoUrgent':
      return whole(cell, textOf(cell) === URGENT ? 'urgent' : yesNoOf(cell));
    default:
      return kind satisfies never;
  }
}

function whole(cell: unknown, value: SettingValue | null): ReadSetting {
  return { value, unread: value === null ? textOf(cell) : null };
}

function yesNoOf(cell: unknown): boolean | null {
  return YES_NO.get(textOf(cell).toLowerCase()) ?? null;
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
    : (/^(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)?$/.exec(textOf(cell)) ?? []);
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

function partOfDay(part: number): readonly [hours: string, minutes: string] {
  // The last half minute of a day would be the next day's first.
  const minutes = Math.min(Math.round(part * 24 * 60), 24 * 60 - 1);
  return [String(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0')];
}

const MOST_DAYS = 3650;

function numberOf(
  cell: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const text = textOf(cell);
  const number = /^\d{1,7}$/.test(text) ? Number(text) : -1;
  return number >= least && number <= most ? number : null;
}

/** Text copied from a Hebrew page brings these along unseen. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A cell as text, without what nobody sees in it. */
export function textOf(cell: unknown): string {
  return String(cell ?? '')
    .replace(DIRECTION_MARKS, '')
    .trim();
}
