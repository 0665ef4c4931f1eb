import { type Day, excelSerialOf, monthNameOf, partsOf } from '../calendar.ts';
import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import type { Cell } from '../workbooks/line.ts';

/** A date as a clerk types it: mostly a date cell, often text, now and then nothing that can be read. */
export function typeDate(day: Day | null, random: Random): Cell {
  if (day === null) return null;
  if (random.chance(NOISE.unreadableDate.rate)) {
    return random.pick<Cell>(['31/02/2025', 'לברר', { kind: 'error', error: '#N/A' }, '30.2.25']);
  }
  if (random.chance(NOISE.dateAsSerial.rate)) {
    return random.chance(0.5) ? excelSerialOf(day) : String(excelSerialOf(day));
  }
  return random.chance(NOISE.dateAsText.rate) ? textOf(day, random) : { kind: 'date', day };
}

/** Day before month, always. */
function textOf(day: Day, random: Random): string {
  const { year, month, date } = partsOf(day);
  const two = (number: number): string => String(number).padStart(2, '0');
  return random.pick([
    `${date}.${month}.${year}`,
    `${two(date)}/${two(month)}/${year}`,
    `${date}/${month}/${year}`,
    // Two digits of a year of birth would be read as this century's.
    year < 2000 ? `${date}-${month}-${year}` : `${date}.${month}.${two(year % 100)}`,
    year < 2000 ? `${date}.${month}.${year}` : `${date}/${month}/${two(year % 100)}`,
    `${two(date)}-${two(month)}-${year}`,
    `${date} ב${monthNameOf(day)} ${year}`,
    ` ${date}.${month}.${year} `,
  ]);
}
