const DAY_MS = 86_400_000;
const SECONDS_PER_DAY = 86_400;
/** Serial 1 is 1900-01-01; from 61 on, serials count the 29 February 1900 that never was. */
const EPOCH_1900_MS = Date.UTC(1899, 11, 30);
const EPOCH_1904_MS = Date.UTC(1904, 0, 1);
const LEAP_BUG_SERIAL = 60;
const LAST_SERIAL = 2_958_465;
const DATES_1904_LAG_DAYS = 1462;

/**
 * The moment that a date serial stands for, in UTC, to the second.
 * @param serial days since the workbook's own beginning of time, with the time of day as a fraction
 * @returns `2025-03-31`, or `2025-03-31T14:05:00` with a time of day; undefined where the serial is no day
 *   (before the beginning of time, after the year 9999, or the 29 February 1900 of Lotus and Excel)
 */
export function isoFromSerial(serial: number, dates1904: boolean): string | undefined {
  const seconds = Math.round(serial * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const last = dates1904 ? LAST_SERIAL - DATES_1904_LAG_DAYS : LAST_SERIAL;
  if (!(serial >= (dates1904 ? 0 : 1) && day <= last)) return undefined;
  if (!dates1904 && day === LEAP_BUG_SERIAL) return undefined;
  const epochMs = dates1904 ? EPOCH_1904_MS : day < LEAP_BUG_SERIAL ? EPOCH_1900_MS + DAY_MS : EPOCH_1900_MS;
  const iso = new Date(epochMs + day * DAY_MS).toISOString().slice(0, 10);
  const secondOfDay = seconds - day * SECONDS_PER_DAY;
  return secondOfDay === 0 ? iso : `${iso}T${clock(secondOfDay)}`;
}

/** Serial as SheetJS and number formats count, always from 1900. */
export function serial1900(serial: number, dates1904: boolean): number {
  return dates1904 ? serial + DATES_1904_LAG_DAYS : serial;
}

/**
 * A date as XML cells may write it, without milliseconds and zone.
 * @returns as `isoFromSerial`; undefined where it is no such date
 */
export function isoFromWritten(written: string): string | undefined {
  const found = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?.*)?$/.exec(written.trim());
  if (found === null) return undefined;
  const [, day = '', hourAndMinute = '00:00', second = '00'] = found;
  const parsed = new Date(day);
  // 31 February is parsed as 3 March.
  if (Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(day)) return undefined;
  const time = `${hourAndMinute}:${second}`;
  return time === '00:00:00' ? day : `${day}T${time}`;
}

/** The serial, counted from 1900, of a date as `isoFromSerial` writes it. */
export function serialOfIso(iso: string): number {
  const serial = (Date.parse(iso.includes('T') ? `${iso}Z` : iso) - EPOCH_1900_MS) / DAY_MS;
  return serial < LEAP_BUG_SERIAL + 1 ? serial - 1 : serial;
}

function clock(secondOfDay: number): string {
  const parts = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60, secondOfDay % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
