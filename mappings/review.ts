/** What a person can decide on a review item. */
export const DECISIONS = [
  { key: 'same', label: 'אותו דבר' },
  { key: 'different', label: 'שונים' },
  { key: 'keepFirst', label: 'להשאיר צד א' },
  { key: 'keepSecond', label: 'להשאיר צד ב' },
  { key: 'later', label: 'אחר כך' },
] as const;

export type DecisionKey = (typeof DECISIONS)[number]['key'];

/** What kinds of matter wait for a decision, and which decisions settle each. */
export const REVIEW_KINDS = [
  { key: 'possibleMatch', label: 'אולי אותו לקוח', settledBy: ['same', 'different'] },
  { key: 'twoIds', label: 'שתי תעודות זהות', settledBy: ['same', 'different'] },
  { key: 'unclearCase', label: 'לאיזה תיק שייך', settledBy: ['keepFirst', 'keepSecond'] },
  { key: 'conflict', label: 'ערכים סותרים', settledBy: ['keepFirst', 'keepSecond'] },
  { key: 'unreadable', label: 'ערך שלא נקרא', settledBy: ['keepFirst', 'keepSecond'] },
] as const satisfies readonly {
  readonly key: string;
  readonly label: string;
  readonly settledBy: readonly DecisionKey[];
}[];

export type ReviewKind = (typeof REVIEW_KINDS)[number]['key'];
