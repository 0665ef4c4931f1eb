import type { Term } from './vocabulary.ts';

interface ClaimType<Key extends string> extends Term<Key> {
  /** The authority that decides such a claim. */
  readonly authority: string;
}

const NATIONAL_INSURANCE = 'ביטוח לאומי';
const TAX_AUTHORITY = 'רשות המסים';
const INSURER = 'חברת ביטוח';

const claim = <const Key extends string>(
  key: Key,
  label: string,
  authority: string,
  synonyms: readonly string[],
): ClaimType<Key> => ({ key, label, authority, synonyms });

/** What the office claims for its clients. */
export const CLAIM_TYPES = [
  claim('generalDisability', 'נכות כללית', NATIONAL_INSURANCE, [
    'נכות',
    'קצבת נכות',
    'נכות כללית בל"ל',
    'נ. כללית',
    'גמלת נכות',
    'קצבת נכות כללית',
  ]),
  claim('mobility', 'ניידות', NATIONAL_INSURANCE, ['קצבת ניידות', 'גמלת ניידות', 'ניידות בל"ל']),
  claim('attendance', 'שירותים מיוחדים', NATIONAL_INSURANCE, [
    'שר"מ',
    'שרם',
    'ש. מיוחדים',
    'שירותים מיוחדים לנכה',
  ]),
  claim('longTermCare', 'סיעוד', NATIONAL_INSURANCE, ['גמלת סיעוד', 'קצבת סיעוד', 'סיעודי', 'חוק סיעוד']),
  claim('workInjury', 'נפגעי עבודה', NATIONAL_INSURANCE, [
    'תאונת עבודה',
    'נכות מעבודה',
    'נפגע עבודה',
    'ת. עבודה',
  ]),
  claim('disabledChild', 'ילד נכה', NATIONAL_INSURANCE, [
    'גמלת ילד נכה',
    'קצבת ילד נכה',
    'נכות ילד',
    'ילד נכה בל"ל',
  ]),
  claim('survivors', 'שאירים', NATIONAL_INSURANCE, ['קצבת שאירים', 'גמלת שאירים', 'שארים']),
  claim('taxExemption', 'פטור ממס הכנסה', TAX_AUTHORITY, ['פטור ממס', 'פטור מס', 'פטור מ"ה']),
  claim('taxRefund', 'החזר מס', TAX_AUTHORITY, ['החזרי מס', 'החזר מס הכנסה', 'החזר מ"ה']),
  claim('lossOfEarnings', 'אובדן כושר עבודה', INSURER, ['אכ"ע', 'אובדן כושר', 'אבדן כושר עבודה']),
] as const;

export type ClaimTypeKey = (typeof CLAIM_TYPES)[number]['key'];
