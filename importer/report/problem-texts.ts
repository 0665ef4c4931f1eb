/** One kind of problem, as the owner's page tells it. */
export interface ProblemText {
  /** What is wrong, as a heading over all problems of the kind. */
  readonly title: string;
  readonly expected: string;
  /** What the owner can do about it. */
  readonly fix: string;
}

const TEXTS: Readonly<Record<string, ProblemText>> = {
  'unreadable-date': {
    title: 'תאריך שלא נקרא',
    expected: 'יום, חודש ושנה, כמו 31.3.2025, של יום שקיים בלוח השנה',
    fix: 'תקנו את התאריך בקובץ המקור וייבאו שוב, או הקלידו אותו בגיליון התיקים.',
  },
};

/** The Hebrew of a problem's code; null for a code it does not know. */
export function problemText(code: string): ProblemText | null {
  return Object.hasOwn(TEXTS, code) ? (TEXTS[code] ?? null) : null;
}
