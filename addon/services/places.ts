/** What the hourly clock remembers from one run to the next, as properties of the spreadsheet. */
export const CLOCK_PLACES = {
  /** When the last run came to its end, such as `2025-03-31T11:05:00.000Z`. */
  lastRun: 'clock.lastRun',
  /** Which rows are looked over next. */
  look: 'clock.look',
  /** The last day of which every digest was tried: `2025-03-31`. */
  mailsDone: 'mails.done',
  /** Until when, on the office's clock, no digest can be due, and no report: `2025-03-31T08:30:00`. */
  digestsNext: 'mails.next',
  reportsNext: 'mails.reports',
  /** How far the last run that sent mails has come. */
  mailsNow: 'mails.now',
} as const;

type ClockPlace = (typeof CLOCK_PLACES)[keyof typeof CLOCK_PLACES];

/** Null where nothing was remembered yet. */
export function readPlace(place: ClockPlace): string | null {
  return PropertiesService.getDocumentProperties().getProperty(place);
}

export function writePlace(place: ClockPlace, text: string): void {
  PropertiesService.getDocumentProperties().setProperty(place, text);
}

/** Milliseconds since 1970 of a moment as it is remembered; null where there is none. */
export function momentOf(text: string | undefined): number | null {
  const moment = Date.parse(text ?? '');
  return Number.isNaN(moment) ? null : moment;
}
