import type { Term } from './vocabulary.ts';

/** Whom a case can wait for outside the office; meanwhile its own clock runs instead of the stage's. */
export const WAITING_FOR = [
  { key: 'client', label: 'לקוח', synonyms: ['הלקוח', 'ללקוח'] },
  { key: 'authority', label: 'רשות', synonyms: ['הרשות', 'לרשות'] },
] as const satisfies readonly Term[];

export type WaitingForKey = (typeof WAITING_FOR)[number]['key'];
