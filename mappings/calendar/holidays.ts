import { isoOfSerialDay, serialDay } from '../sheet/serial-day.ts';
import { NEW_YEARS } from './new-years.ts';

/** A day on which offices in Israel are closed, close early, or may be closed. */
export interface Holiday {
  /** `2025-04-13` */
  readonly date: string;
  readonly name: string;
  /** An eve is half a day at most; on the middle days of a feast (חול המועד) each office does as it likes. */
  readonly kind: 'holiday' | 'eve' | 'middleDay';
}

/** The years whose holidays are known. */
export const HOLIDAY_YEARS: readonly number[] = NEW_YEARS.map(yearOf);

/** The holidays of a calendar year in their order; none of a year that is not known. */
export function holidaysOf(year: number): readonly Holiday[] {
  return NEW_YEARS.filter((newYear) => yearOf(newYear) === year).flatMap((newYear) => {
    const first = serialDay(newYear);
    const independence = independenceDay(first + FIFTH_OF_IYAR);
    return [...dated(first, SPRING), ...dated(independence, INDEPENDENCE), ...dated(first, FROM_SHAVUOT)];
  });
}

/** Days from another day, with what they are. */
type Feast = readonly (readonly [days: number, name: string, kind: Holiday['kind']])[];

/**
 * Counted from the first day of Rosh Hashana that follows: from Nisan to Elul months have fixed lengths, so that
 * Pesach (15 Nisan) is always 163 days before.
 */
const SPRING: Feast = [
  [-164, 'ערב פסח', 'eve'],
  [-163, 'פסח', 'holiday'],
  ...middleDays(-162, 4, 'חול המועד פסח'),
  [-158, 'ערב שביעי של פסח', 'eve'],
  [-157, 'שביעי של פסח', 'holiday'],
];

const FIFTH_OF_IYAR = -143;

const INDEPENDENCE: Feast = [
  [-1, 'יום הזיכרון', 'eve'],
  [0, 'יום העצמאות', 'holiday'],
];

const FROM_SHAVUOT: Feast = [
  [-114, 'ערב שבועות', 'eve'],
  [-113, 'שבועות', 'holiday'],
  [-1, 'ערב ראש השנה', 'eve'],
  [0, 'ראש השנה', 'holiday'],
  [1, 'ראש השנה, יום שני', 'holiday'],
  [8, 'ערב יום כיפור', 'eve'],
  [9, 'יום כיפור', 'holiday'],
  [13, 'ערב סוכות', 'eve'],
  [14, 'סוכות', 'holiday'],
  ...middleDays(15, 5, 'חול המועד סוכות'),
  [20, 'הושענא רבה', 'eve'],
  [21, 'שמחת תורה', 'holiday'],
];

function middleDays(from: number, count: number, name: string): Feast {
  return Array.from({ length: count }, (_, index) => [from + index, name, 'middleDay'] as const);
}

function dated(from: number, feast: Feast): readonly Holiday[] {
  return feast.map(([days, name, kind]) => ({ date: isoOfSerialDay(from + days), name, kind }));
}

/**
 * When Independence Day is kept, given the serial day of 5 Iyar: on a Saturday two days earlier, on a Friday one
 * day earlier, on a Monday one day later.
 * @source Independence Day Law, 1949, as amended in 2004, section 1(b): knesset.gov.il/laws/special/heb/chok_yom_haatzmaut.htm
 */
function independenceDay(fifthOfIyar: number): number {
  const weekday = new Date(isoOfSerialDay(fifthOfIyar)).getUTCDay();
  if (weekday === SATURDAY) return fifthOfIyar - 2;
  if (weekday === FRIDAY) return fifthOfIyar - 1;
  return weekday === MONDAY ? fifthOfIyar + 1 : fifthOfIyar;
}

const MONDAY = 1;
const FRIDAY = 5;
const SATURDAY = 6;

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
