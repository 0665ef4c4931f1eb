/** The Hebrew date as the platform's own calendar has it, such as `15 Nisan`. */
const HEBREW = new Intl.DateTimeFormat('en-u-ca-hebrew', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** Feasts and their eves by their Hebrew date; the middle days are worked. */
const CLOSED: ReadonlySet<string> = new Set([
  ...['29 Elul', '1 Tishri', '2 Tishri', '9 Tishri', '10 Tishri'],
  ...['14 Tishri', '15 Tishri', '21 Tishri', '22 Tishri'],
  ...['14 Nisan', '15 Nisan', '20 Nisan', '21 Nisan', '5 Sivan', '6 Sivan'],
]);

/** Whether the office is closed, worked out from the platform's calendar alone, with no table of the program. */
export function isClosed(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`);
  const weekday = date.getUTCDay();
  return weekday >= 5 || CLOSED.has(HEBREW.format(date)) || isIndependence(day);
}

/** Independence Day and the Memorial Day before it, as published by the Knesset. */
function isIndependence(day: string): boolean {
  return ['2026-04-21', '2026-04-22', '2027-05-11', '2027-05-12'].includes(day);
}

export function nextDay(day: string, count = 1): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
