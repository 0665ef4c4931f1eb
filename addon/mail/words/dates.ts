import { MONTHS } from '../../../mappings/calendar/months.ts';

/** `22/11` of `2026-11-22`. */
export function dayAndMonth(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

/** `יום ראשון, 22/11/2026`. */
export function longDay(day: string): string {
  return `${weekday(day)}, ${dayAndMonth(day)}/${day.slice(0, 4)}`;
}

/** `יום ראשון` */
export function weekday(day: string): string {
  const name = WEEKDAYS[new Date(day).getUTCDay()] ?? '';
  return name === SATURDAY ? name : `יום ${name}`;
}

const SATURDAY = 'שבת';
const WEEKDAYS = ['ראשון', 'שני', 'שלישי', 'רביעי', 'חמישי', 'שישי', SATURDAY];

/** `מרץ 2025` of `2025-03`. */
export function monthName(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}
