import { expect, test } from 'vitest';
import { confirmedCase, confirmedText } from '../../../addon/rules/confirmed-case.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';

test('a case that was confirmed can be put back as it was', () => {
  for (const { key } of STAGES) {
    const values = aCase(key, { balance: 120, notes: 'שורה\n"ציטוט"' });
    expect(confirmedCase(confirmedText(values))).toEqual(values);
  }
});

test('what nobody edits is not kept twice', () => {
  const values = aCase('documents', { sources: 'מעקב.xlsx', more: 'x' });
  expect(confirmedCase(confirmedText(values))).toEqual(aCase('documents'));
});

test('a case with remarks longer than a cell keeps all else', () => {
  const text = confirmedText(aCase('documents', { notes: 'א'.repeat(49_999) }));
  expect(text.length).toBeLessThanOrEqual(50_000);
  expect(confirmedCase(text)).toEqual(aCase('documents'));
});

test('a text that somebody damaged holds no case, or only what can still be read', () => {
  for (const text of ['', '{', '[]', 'null', '7']) expect(confirmedCase(text)).toBeNull();
  expect(confirmedCase('{"stage":"intake","city":{},"phones":[1],"other":"x"}')).toEqual({ stage: 'intake' });
});
