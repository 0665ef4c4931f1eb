import type { ExaminedOffice } from './examined-office.ts';
import type { Finding } from './finding.ts';

/** What is said of the cases where there are none to look at. */
export function noCases(about: string, cases: ExaminedOffice['cases']): readonly Finding[] {
  return [{ outcome: 'unseen', about, why: cases === null ? 'לשונית תיקים לא נקראה' : 'אין עדיין תיקים' }];
}
