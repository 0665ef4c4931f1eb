import type { FieldKey } from '../fields.ts';

/** Something that must be true of a case before it may go on. */
interface Requirement<Key extends string = string> {
  readonly key: Key;
  /** What to do about it, as a checklist says it. */
  readonly label: string;
  /** The fields that can make it true; the first is where to look. */
  readonly fields: readonly [FieldKey, ...FieldKey[]];
  /**
   * True where it must stay true for as long as the case is in a later stage;
   * false where it only has to be true on the day the stage is finished.
   */
  readonly stays: boolean;
}

const requirement = <const Key extends string>(
  key: Key,
  label: string,
  fields: Requirement['fields'],
  { stays = true } = {},
): Requirement<Key> => ({ key, label, fields, stays });

/** Every requirement a checklist can name. */
export const REQUIREMENTS = [
  requirement('clientName', 'למלא את שם הלקוח', ['clientName']),
  requirement('contact', 'למלא טלפון או דוא"ל של הלקוח', ['phones', 'email']),
  requirement('claimType', 'לבחור סוג תביעה', ['claimType']),
  requirement('nationalId', 'למלא תעודת זהות תקינה', ['nationalId']),
  // An authority may ask for more documents at any time.
  requirement('documentsComplete', 'להשלים את כל המסמכים', ['documentsStatus'], { stays: false }),
  requirement('authority', 'לרשום לאיזו רשות הוגשה התביעה', ['authority']),
  requirement('submittedDate', 'לרשום את תאריך ההגשה, לא מאוחר מהיום', ['submittedDate']),
  requirement('answer', 'לבחור את החלטת הרשות: אושר, אושר חלקית או נדחה', ['authorityStatus']),
  requirement('decisionDate', 'לרשום את תאריך ההחלטה, לא לפני ההגשה ולא אחרי היום', ['decisionDate']),
  requirement('newDecision', 'לרשום את תאריך ההחלטה בערר, אחרי היום שבו התחיל הערר', ['decisionDate'], {
    stays: false,
  }),
  requirement('clientInformed', 'לעדכן את הלקוח בהחלטה ולרשום את תאריך הקשר', ['lastContact']),
  requirement('clientTold', 'להודיע ללקוח על הסגירה ולרשום את תאריך הקשר', ['lastContact'], { stays: false }),
  requirement('entitled', 'הרשות אישרה את התביעה, כולה או חלקה', ['authorityStatus']),
  requirement('rejected', 'הרשות דחתה את התביעה', ['authorityStatus'], { stays: false }),
  requirement('feeSettled', 'להסדיר את שכר הטרחה: שולם, חוב אבוד או יתרה אפס', ['paymentStatus', 'balance']),
] as const;

export type RequirementKey = (typeof REQUIREMENTS)[number]['key'];

/** The requirement of a key. */
export const REQUIREMENT_BY_KEY = Object.fromEntries(REQUIREMENTS.map((one) => [one.key, one])) as {
  // Object.fromEntries forgets its keys; REQUIREMENTS has each exactly once.
  readonly [Key in RequirementKey]: Requirement<Key>;
};
