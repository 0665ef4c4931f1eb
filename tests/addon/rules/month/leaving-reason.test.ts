import { expect, test } from 'vitest';
import { leavingReason } from '../../../../addon/rules/month/leaving-reason.ts';
import { LEAVING_REASONS } from '../../../../mappings/feedback.ts';

test.each([
  ['הלקוח אמר שיקר לו מדי', 'price'],
  ['יקר', 'price'],
  ['בגלל העלות', 'price'],
  ['עבר לעורך-דין אחר', 'elsewhere'],
  ['נמאס לחכות, וגם יקר', 'slow'],
  ['יקר וגם נמאס לחכות', 'price'],
  ['הטיפול התארך.', 'slow'],
  ['נִפְטַר ז"ל', 'died'],
  ['ממשיך לבד', 'alone'],
  ['לא עונה לטלפון כבר חודש', 'noAnswer'],
  // What only looks alike.
  ['זה העיקר', 'other'],
  ['מה יקרה עם התיק', 'other'],
  ['', 'other'],
  ['סתם', 'other'],
  ['אחר', 'other'],
])('"%s" is told as %s', (words, reason) => {
  expect(leavingReason(words)).toBe(reason);
});

test('every reason of the list, and every other word for it, is understood in the middle of a sentence', () => {
  for (const { key, label, synonyms } of LEAVING_REASONS) {
    for (const words of [label, ...synonyms]) expect(leavingReason(`הוא אמר: ${words}, תודה`)).toBe(key);
  }
});
