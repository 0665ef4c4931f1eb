import { calendarDaysAfter } from '../../../addon/rules/office-days.ts';
import type { FieldKey } from '../../../mappings/fields.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { anId } from '../../builders/invented-people.ts';

export type Typed = string | number | boolean;

/** Rightly, then also wrongly; a number of days from today stands for that date. */
const TYPED: { readonly [Key in FieldKey]?: readonly (Typed | { readonly inDays: number })[] } = {
  caseId: ['C-00001', 'C-00003', 'C-99999', ''],
  clientName: ['נעמה לויתן', 'רועי בר', ''],
  nationalId: [anId(3), anId(40), '123', ''],
  phones: ['050-1234567', '0501234567', 'אין', ''],
  email: ['dana@example.com', 'לא', ''],
  claimType: ['ניידות', 'סיעוד', ''],
  stage: STAGES.map(({ label }) => label),
  stageSince: [{ inDays: -400 }, ''],
  nextAction: ['להתקשר', 'לשלוח טופס', ''],
  nextActionDue: [{ inDays: 3 }, { inDays: -3 }, 'מתישהו'],
  promisedDate: [{ inDays: 5 }, { inDays: -5 }, ''],
  waitingFor: ['לקוח', 'רשות', 'הלקוח', 'החתול', ''],
  waitingSince: [{ inDays: -4 }, { inDays: 4 }, 'מזמן', ''],
  startedDate: [{ inDays: -4 }, ''],
  clientManager: ['רועי תבור', 'מישהו', ''],
  lastContact: [{ inDays: 0 }, { inDays: 0 }, { inDays: -9 }, { inDays: 5 }, ''],
  documentsStatus: ['הושלמו', 'הושלמו', 'חסרים', ''],
  authority: ['ביטוח לאומי', ''],
  authorityStatus: ['אושר', 'אושר', 'נדחה', 'אושר חלקית', 'בערר', ''],
  submittedDate: [{ inDays: 0 }, { inDays: -3 }, { inDays: 3 }, ''],
  decisionDate: [{ inDays: 0 }, { inDays: -1 }, { inDays: -90 }, { inDays: 2 }, ''],
  paymentStatus: ['שולם', 'שולם', 'לא שולם', ''],
  balance: [0, 120, 'אפס', ''],
  notes: ['הערה', ''],
};
// The keys of a record of fields are fields.
export const TYPED_FIELDS = Object.keys(TYPED) as FieldKey[];

/** What a stage asks for, so that cases get on. */
export const ASKED: readonly (readonly [FieldKey, number])[] = [
  ['nationalId', 0],
  ['documentsStatus', 0],
  ['authority', 0],
  ['submittedDate', 1],
  ['authorityStatus', 0],
  ['decisionDate', 0],
  ['lastContact', 0],
  ['paymentStatus', 0],
];

/** What somebody types who has a choice of some things to type. */
export function valueTyped(key: FieldKey, choice: number, today: string): Typed {
  const choices = TYPED[key] ?? [''];
  const typed = choices[choice % choices.length] ?? '';
  if (typeof typed !== 'object') return typed;
  return calendarDaysAfter(today, typed.inDays).split('-').reverse().join('/');
}
