const FIRST_YEAR = 2024;
const LAST_YEAR = 2050;

/**
 * The file mappings/calendar/new-years.ts, made with Node's own Hebrew calendar. The add-on has none: what
 * Apps Script brings of Intl is not promised anywhere.
 */
export function newYearsFile(): string {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return [
    '/**',
    ' * The first day of Rosh Hashana (1 Tishrei) of each calendar year, from which every holiday of that year is',
    ' * counted. Made by `npm run calendar`; not to be edited.',
    ' */',
    'export const NEW_YEARS: readonly string[] = [',
    ...years.map((year) => `  '${newYearIn(year)}',`),
    '];',
    '',
  ].join('\n');
}

/** Rosh Hashana falls between 5 September and 5 October in these years. */
function newYearIn(year: number): string {
  for (let day = Date.UTC(year, 7, 1); day < Date.UTC(year, 10, 1); day += DAY_MS) {
    if (HEBREW_DATE.format(day) === FIRST_OF_TISHREI) return new Date(day).toISOString().slice(0, 10);
  }
  throw new Error(`Node's Hebrew calendar has no ${FIRST_OF_TISHREI} in ${year}.`);
}

const DAY_MS = 86_400_000;
const HEBREW_DATE = new Intl.DateTimeFormat('en-u-ca-hebrew', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const FIRST_OF_TISHREI = '1 Tishri';
