/** The month before a month: of `2025-01` it is `2024-12`. */
export function monthBefore(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const [before, of] = number === 1 ? [12, year - 1] : [number - 1, year];
  return `${String(of).padStart(4, '0')}-${String(before).padStart(2, '0')}`;
}

/** The first day of a month. */
export function firstDayOf(month: string): string {
  return `${month}-01`;
}

/** @param day `2025-03-31` */
export function isInMonth(day: string, month: string): boolean {
  return day.slice(0, 7) === month;
}
