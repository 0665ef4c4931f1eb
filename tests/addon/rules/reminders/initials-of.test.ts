import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialsOf } from '../../../../addon/rules/reminders/initials-of.ts';

test.each([
  { name: 'דנה כהן', initials: 'ד.כ.' },
  { name: '  דנה   כהן  לוי ', initials: 'ד.כ.' },
  { name: 'דנה', initials: 'ד.' },
  { name: 'ד', initials: 'ד.' },
  { name: '', initials: '' },
  { name: '   ', initials: '' },
  { name: '---', initials: '' },
  { name: '050-1234567', initials: '' },
  { name: 'ד"ר דנה כהן', initials: 'ד.כ.' },
  { name: 'ד״ר דנה כהן', initials: 'ד.כ.' },
  { name: "גב' דנה כהן", initials: 'ד.כ.' },
  { name: 'מר יוסי לוי', initials: 'י.ל.' },
  { name: 'עו"ד יוסי לוי', initials: 'י.ל.' },
  { name: 'דר כהן', initials: 'ד.כ.' },
  { name: 'מר', initials: 'מ.' },
  { name: '"דנה" כהן', initials: 'ד.כ.' },
  { name: "ג'ורג' ח'ורי", initials: 'ג.ח.' },
  { name: 'בן-ציון בר־לב', initials: 'ב.ב.' },
  { name: 'דָּנָה כֹּהֵן', initials: 'ד.כ.' },
  { name: '\u200Fדנה\u200F \u200Fכהן\u200F', initials: 'ד.כ.' },
  { name: '\uFB33נה כהן', initials: 'ד.כ.' },
  { name: '(דחוף) דנה כהן', initials: 'ד.כ.' },
  { name: 'דנה (אלמנה) כהן', initials: 'ד.כ.' },
  { name: 'דנה/כהן', initials: 'ד.כ.' },
  { name: 'כהן, דנה', initials: 'כ.ד.' },
  { name: 'dana cohen', initials: 'D.C.' },
  { name: 'Dr. Dana Cohen', initials: 'D.C.' },
  { name: 'élise o’neil', initials: 'É.O.' },
  { name: 'דנה Cohen', initials: 'ד.C.' },
  { name: 'محمد علي', initials: 'م.ع.' },
  { name: 'ßara ŉame', initials: 'ß.N.' },
  { name: '1 דנה 2 כהן', initials: 'ד.כ.' },
])('of $name a mail says $initials', ({ name, initials }) => {
  expect(initialsOf(name)).toBe(initials);
});

test('whatever stands in the column of names, at most two letters of it go into a mail, and nothing else', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('ד"ר', 'דנה', 'כהן', '(', ')', '<script>', "o'", 'ﬁ', 'ŉ', '𐐨a', ','))
      .map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(name, (one) => {
      expect(initialsOf(one)).toMatch(/^(?:\p{L}\.){0,2}$/u);
    }),
    { numRuns: 1000 },
  );
});
