import { CLAIM_TYPES, type ClaimTypeKey } from '../../../mappings/claim-types.ts';
import type { Term } from '../../../mappings/vocabulary.ts';
import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';

/** Spellings the vocabulary does not list, because no vocabulary lists all that clerks type. */
const UNLISTED_CLAIMS: { readonly [Key in ClaimTypeKey]: readonly string[] } = {
  generalDisability: ['נכות כללית - חידוש', 'נכות כלליתת', 'קיצבת נכות'],
  mobility: ['ניידות (רכב)', 'ק. ניידות'],
  attendance: ['שירותים מיוחדים - החמרה', 'ש. מיוחדים'],
  longTermCare: ['סיעוד ביטוח לאומי', 'סיעוד בבית'],
  workInjury: ['תאונות עבודה', 'נפגעי עבודה - החמרה'],
  disabledChild: ['ילד נכה - חידוש', 'גמלה לילד נכה'],
  survivors: ['שאירים - אלמנה', 'קיצבת שאירים'],
  taxExemption: ['פטור ממס הכנסה לנכה', 'פטור מס הכנסה'],
  taxRefund: ['החזר מס לשכיר', 'החזר-מס'],
  lossOfEarnings: ['אובדן כ. עבודה', 'אובדן כושר עבודה - פנסיה'],
};

/** A claim type in one of the words the office uses for it. */
export function typeClaim(key: ClaimTypeKey, random: Random): string {
  if (random.chance(NOISE.claimUnlisted.rate)) return random.pick(UNLISTED_CLAIMS[key]);
  return typeTerm({ terms: CLAIM_TYPES, key, synonymRate: NOISE.claimSynonym.rate }, random);
}

/** A status in one of the words the office uses for it. */
export const typeStatus = (terms: readonly Term[], key: string, random: Random): string =>
  typeTerm({ terms, key, synonymRate: NOISE.statusSynonym.rate }, random);

interface Wording {
  readonly terms: readonly Term[];
  readonly key: string;
  readonly synonymRate: number;
}

function typeTerm({ terms, key, synonymRate }: Wording, random: Random): string {
  const term = terms.find((one) => one.key === key);
  if (term === undefined) throw new RangeError(`no such word: ${key}`);
  return random.chance(synonymRate) ? random.pick(term.synonyms) : term.label;
}

const REMARKS = [
  'דיברנו, ישלח מסמכים בוואטסאפ',
  'אין מענה, לנסות שוב',
  'לבקש שוב סיכום רופא',
  'הלקוח בחו"ל עד סוף החודש',
  'מדבר דרך הבן',
  'נשלח מייל',
  'ביקש לקבל עותק של ההסכם',
  'זימון לוועדה נמסר בטלפון',
  'לבדוק זכאות רטרו',
  'חתם על ייפוי כוח',
] as const;

/** A remark, or more often nothing. */
export const typeRemark = (random: Random, rate = 0.2): string | null =>
  random.chance(rate) ? random.pick(REMARKS) : null;
