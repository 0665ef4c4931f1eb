/** By the name of a part of the hourly clock, how many runs in a row it has failed by now. */
export type FailedParts = { readonly [part: string]: number };

/** What each part is for, as people call it. */
const LABELS: { readonly [part: string]: string } = {
  settleLeftOver: 'טיפול בעריכות',
  sendNotices: 'דואר על תיקים שעברו',
  sendReminders: 'שליחת תזכורות',
  noteSettings: 'בדיקת ההגדרות',
  tellMissingCases: 'מעקב אחר שורות שנמחקו',
  rollLogOver: 'סגירת יומן ארוך',
  sendMonthReport: 'שליחת הדוח החודשי',
  lookOver: 'מעבר על כל השורות',
};

export interface FailedPart {
  readonly label: string;
  readonly runs: number;
}

/** @param failed names of the parts that failed in this run, @param begun of all that this run got to */
export function failedParts(
  before: FailedParts,
  { failed, begun }: { readonly failed: ReadonlySet<string>; readonly begun: ReadonlySet<string> },
): FailedParts {
  const names = new Set([...Object.keys(before).filter((name) => !begun.has(name)), ...failed]);
  return Object.fromEntries(
    [...names].map((name) => [name, (before[name] ?? 0) + (failed.has(name) ? 1 : 0)]),
  );
}

export function namedParts(parts: FailedParts): readonly FailedPart[] {
  return Object.entries(parts).map(([name, runs]) => ({ label: LABELS[name] ?? name, runs }));
}

/** Google fails now and then, and an hour later all is well: that is nothing to alarm everybody with. */
export function failedTwice(parts: FailedParts): readonly FailedPart[] {
  return namedParts(parts).filter(({ runs }) => runs > 1);
}
