import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looseNameToken, nameTokens } from '../../../importer/normalise/name.ts';
import { numberCell } from '../../builders/raw-sheets.ts';
import { reads, remarksOf } from '../../builders/reads.ts';

const WORD = fc.stringMatching(/^[א-ת]{2,8}$/);

describe('a name on the case sheet', () => {
  it.each([
    ['  דוד   כהנוביץ ', 'דוד כהנוביץ'],
    ['כהנוביץ, דוד', 'דוד כהנוביץ'],
    ['כהנוביץ, ד"ר דוד', 'דוד כהנוביץ'],
    ["גב' רחל לויתן", 'רחל לויתן'],
    ['גב׳ רחל לויתן', 'רחל לויתן'],
    ['ד״ר דוד כהנוביץ', 'דוד כהנוביץ'],
    ["ד''ר דוד כהנוביץ", 'דוד כהנוביץ'],
    ['דוד כהנוביץ, עו"ד', 'דוד כהנוביץ'],
    ['מר כהנוביץ', 'כהנוביץ'],
    ['הרב דוד כהנוביץ', 'דוד כהנוביץ'],
    ['Dr. John Carter', 'John Carter'],
    ['שִׁירָה כֹּהֵן', 'שירה כהן'],
    ['רות לוי־ברק', 'רות לוי-ברק'],
    ['רות לוי – ברק', 'רות לוי-ברק'],
    ['ג׳ורג׳ חורי', "ג'ורג' חורי"],
    ['(דוד כהנוביץ)', 'דוד כהנוביץ'],
    ['\u200Fדוד כהנוביץ\u200E', 'דוד כהנוביץ'],
  ])('is clean when it is typed %s', (typed, shown) => {
    expect(reads('name', typed)).toBe(shown);
  });

  it('keeps a title that is all there is, and a surname that looks like one', () => {
    expect(reads('name', 'מר')).toBe('מר');
    expect(reads('name', 'דר דוד')).toBe('דר דוד');
  });

  it.each([
    ['דוד כהנוביץ (ז"ל)', 'ז"ל'],
    ['דוד כהנוביץ ז״ל', 'ז"ל'],
    ['רחל לויתן (אמא של דנה)', 'אמא של דנה'],
    ['רחל לויתן - אמא של דנה', 'אמא של דנה'],
    ['רחל לויתן 052-4000011', '052-4000011'],
    ['רחל לויתן [תיק ישן]', 'תיק ישן'],
  ])('hands back the remark of %s', (typed, remark) => {
    expect(remarksOf('name', typed)).toEqual([remark]);
    expect(reads('name', typed)).toMatch(/^(?:דוד כהנוביץ|רחל לויתן)$/);
  });

  it('is not read from a number, or from a cell without letters', () => {
    expect(reads('name', numberCell(5))).toBe('unreadable-name');
    expect(reads('name', '052-4000011')).toBe('unreadable-name');
    expect(reads('name', 'לא ידוע')).toBe('nothing');
  });
});

describe('the words of a name', () => {
  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(WORD, { minLength: 2, maxLength: 4 }), (words) => {
        fc.pre(!words.some((word) => /^(?:ב[ןנתר]|אבו+|עבד|אל|דה)$/.test(word)));
        expect(nameTokens([...words].reverse().join(' '))).toEqual(nameTokens(words.join(' ')));
      }),
    );
  });

  it.each([
    ['משה בן דוד', 'בן-דוד משה'],
    ['משה בן־דוד', 'משה בנדוד'],
    ['עבד אל-רחמן סאלח', 'סאלח עבד אלרחמן'],
    ['רות לוי-ברק', 'ברק רות לוי'],
    ["ג'ורג' חורי", 'חורי גורג'],
    ['חיים וויס', 'ויס חים'],
    ['בן כהנוביץ', 'כהנוביץ בן'],
    ['JOHN Carter', 'Carter, john'],
    ['José Núñez', 'nunez jose'],
  ])('unite %s and %s', (one, other) => {
    expect(nameTokens(one)).toEqual(nameTokens(other));
  });

  it('tell a particle from the name it belongs to', () => {
    expect(nameTokens('משה בן דוד')).toEqual(['בנדוד', 'משה']);
    expect(nameTokens('משה דוד')).not.toEqual(nameTokens('משה בן דוד'));
  });

  it('unite דוד and דויד only without their weak letters', () => {
    expect(nameTokens('דוד')).not.toEqual(nameTokens('דויד'));
    expect(looseNameToken('דויד')).toBe(looseNameToken('דוד'));
    expect(looseNameToken('אביגיל')).toBe('אבגל');
  });
});
