import { describe, expect, it } from 'vitest';
import { CLAIM_TYPES } from '../../../mappings/claim-types.ts';
import { STAGES } from '../../../mappings/stages.ts';
import {
  AUTHORITY_STATUSES,
  CHANNELS,
  DOCUMENTS_STATUSES,
  PAYMENT_STATUSES,
} from '../../../mappings/statuses.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

const VOCABULARIES = [
  ['claimType', CLAIM_TYPES],
  ['stage', STAGES],
  ['documentsStatus', DOCUMENTS_STATUSES],
  ['authorityStatus', AUTHORITY_STATUSES],
  ['paymentStatus', PAYMENT_STATUSES],
  ['channel', CHANNELS],
] as const;

describe('a word of the office', () => {
  it.each(VOCABULARIES)('of %s is known in every spelling, with marks, niqqud and stops', (kind, terms) => {
    for (const { key, label, synonyms } of terms) {
      for (const spelling of [label, ...synonyms]) {
        expect(reads(kind, spelling), spelling).toBe(key);
        expect(reads(kind, `\u200F ${spelling.replaceAll('"', '״')}. `), spelling).toBe(key);
      }
    }
  });

  it.each(VOCABULARIES)(
    'of %s is never read from its negation, unless that is a spelling too',
    (kind, terms) => {
      const spellings = new Set<string>(terms.flatMap(({ label, synonyms }) => [label, ...synonyms]));
      for (const spelling of spellings) {
        if (/^(?:לא|טרם|עוד|ללא|אין) ?/.test(spelling)) continue;
        for (const negation of ['לא', 'טרם', 'עוד לא', 'בלי']) {
          const negated = `${negation} ${spelling}`;
          const meant = terms.find(({ label, synonyms }) => [label, ...synonyms].includes(spelling))?.key;
          if (!spellings.has(negated)) expect(reads(kind, negated), negated).not.toBe(meant);
        }
      }
    },
  );

  it.each([
    ['claimType', 'נכות כלליתת', 'generalDisability'],
    ['claimType', 'אובדן כשר עבודה', 'lossOfEarnings'],
    ['claimType', 'נכות מעבוה', 'workInjury'],
    ['stage', 'גביה', 'collections'],
    ['authorityStatus', 'אושר חלקת', 'partlyApproved'],
  ] as const)('of %s is known with a slip of the finger: %s', (kind, typed, key) => {
    expect(reads(kind, typed)).toBe(key);
  });

  it.each([
    ['claimType', 'נכות כללית - ערעור שני', 'generalDisability'],
    ['claimType', 'תביעת סיעוד', 'longTermCare'],
    ['claimType', 'פטור ממס הכנסה לנכה', 'taxExemption'],
    ['claimType', 'סיעוד ביטוח לאומי', 'longTermCare'],
    ['claimType', 'החזר מס 2019-2023', 'taxRefund'],
    ['authorityStatus', 'הוגש 12.3.25', 'submitted'],
    ['authorityStatus', 'אושר 65%', 'approved'],
    ['paymentStatus', 'שולם במזומן', 'paid'],
  ] as const)('of %s is found in a phrase, and the phrase is kept: %s', (kind, typed, key) => {
    expect(reads(kind, typed)).toBe(key);
    expect(remarksOf(kind, typed)).toEqual([typed]);
  });

  it.each([
    ['claimType', 'סיעוד + נכות', 'several-words'],
    ['claimType', 'סיעוד ונכות', 'several-words'],
    ['stage', 'נסגר - אושר', 'several-words'],
    ['authorityStatus', 'לא אושר, הוגש ערר', 'several-words'],
    ['documentsStatus', 'חלקי, חסר אישור', 'several-words'],
    ['documentsStatus', 'לא הושלמו', 'unknown-word'],
    ['paymentStatus', 'שולם רק חלק', 'several-words'],
    ['claimType', 'בדיקה', 'unknown-word'],
    ['stage', '-', 'nothing'],
    ['paymentStatus', 'אין', 'nothing'],
  ] as const)(
    'of %s is left to a person where the cell says more than one, or none: %s',
    (kind, typed, outcome) => {
      expect(reads(kind, typed)).toBe(outcome);
    },
  );

  it('that says nothing elsewhere may be a status', () => {
    expect(reads('documentsStatus', 'חסר')).toBe('missing');
    expect(reads('nationalId', 'חסר')).toBe('nothing');
  });
});
