import type { Entered } from './parse-entered.ts';

const DAY = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const ISO_DAY = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;
const DAY_MS = 86_400_000;

/** Reads a day (day before month), a time, or both; null where it is neither, so 31/02/2026 stays text. */
export function parseEnteredMoment(typed: string, now: Date): Entered | null {
  const [first = '', second, ...more] = typed.split(/[ T]+/);
  if (more.length > 0) return null;
  const time = parseTime(second ?? first);
  const day = parseDay(first, now);
  if (second === undefined && time !== null) return moment(time, 'TIME', 'h:mm:ss');
  if (day === null) return null;
  if (second === undefined) return moment(day, 'DATE', 'dd/mm/yyyy');
  return time === null ? null : moment(day + time, 'DATE_TIME', 'dd/mm/yyyy h:mm:ss');
}

const moment = (numberValue: number, type: string, pattern: string): Entered => ({
  value: { numberValue },
  numberFormat: { type, pattern },
});

/** Days since 30 December 1899. */
function parseDay(typed: string, now: Date): number | null {
  const iso = ISO_DAY.exec(typed);
  if (iso !== null) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = DAY.exec(typed);
  if (parts === null || (parts[2] !== '/' && parts[4] === undefined)) return null; // 3.5 is a number
  return serialOf(yearOf(parts[4], now), Number(parts[3]), Number(parts[1]));
}

/** Two digits up to 29 are of this century, as in Excel. */
function yearOf(typed: string | undefined, now: Date): number {
  if (typed === undefined) return now.getUTCFullYear();
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function serialOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - Date.UTC(1899, 11, 30)) / DAY_MS;
}

/** As a part of a day. */
function parseTime(typed: string): number | null {
  const parts = TIME.exec(typed);
  if (parts === null) return null;
  const [hours, minutes, seconds] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 3600 + minutes * 60 + seconds) / 86_400 : null;
}
