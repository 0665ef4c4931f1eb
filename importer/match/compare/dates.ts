const DATE = /^(\d{4})-?(\d\d)-?(\d\d)/;
const MS_PER_DAY = 86_400_000;

/** A day as written, which may be impossible (19870231): parts are compared, not trusted. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `1987-02-28` or `19870228`; undefined for anything else. */
export function dateParts(text: string): DateParts | undefined {
  const found = DATE.exec(text);
  return found ? { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) } : undefined;
}

/** Days between two dates after the earlier one is moved on by some years. */
export function daysApart(a: DateParts, b: DateParts, yearsOff = 0): number {
  const [early, late] = dayNumber(a) <= dayNumber(b) ? [a, b] : [b, a];
  return Math.abs(dayNumber({ ...early, year: early.year + yearsOff }) - dayNumber(late));
}

function dayNumber({ year, month, day }: DateParts): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

export function dayMonthSwapped(a: DateParts, b: DateParts): boolean {
  return a.year === b.year && a.month === b.day && a.day === b.month;
}

/** How many of year, month and day are equal. */
export function equalParts(a: DateParts, b: DateParts): number {
  return Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day);
}
