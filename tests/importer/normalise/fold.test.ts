import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldText } from '../../../importer/normalise/fold.ts';

describe('folded words', () => {
  it.each([
    ['ת.ז.', 'תז'],
    ['ת.ז', 'ת"ז'],
    ['ת״ז', 'תז'],
    ['ת.ז. לקוח', 'תז לקוח'],
    ['ת.לידה', 'ת. לידה'],
    ["מס' תביעה", 'מס׳ תביעה'],
    ['מס תביעה', "מס' תביעה:"],
    ['שם\u200F הלקוח', 'שם הלקוח'],
    ['שֵׁם', 'שם'],
    ['טלפון-נייד', 'טלפון  ניד'],
    ['ועדה', 'וועדה'],
    ['גבייה', 'גביה'],
    ['E-Mail', 'e mail'],
    ['שכ"ט%', 'שכט %'],
    ['(נכות כללית)', 'נכות כללית'],
  ])('unite %s and %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['אחוז', '%'],
    ['שם', 'שמות'],
    ['ת.ז. אם', 'ת.ז.'],
  ])('tell %s from %s', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('stay as they are when folded again, and stand where they stood', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        const words = foldedWords(text);
        expect(words.map(({ word }) => word).join(' ')).toBe(folded);
        for (const { word, start, end } of words) expect(foldText(text.slice(start, end))).toBe(word);
      }),
    );
  });
});
