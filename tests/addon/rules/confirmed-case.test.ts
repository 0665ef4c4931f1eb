import { expect, test } from 'vitest';
import { confirmedCase, confirmedText, longMark, unreadText } from '../../../addon/rules/confirmed-case.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { aCase } from '../../builders/a-case.ts';

test('a case that was confirmed can be put back as it was', () => {
  for (const { key } of STAGES) {
    const caseValues = aCase(key, { balance: 120, notes: 'שורה\n"ציטוט"' });
    const confirmed = {
      ...{ caseValues, unread: { email: 'dana@' }, settled: ['c1', 'c2'], long: {} },
      memory: {
        joined: { clientId: 'P-00002', from: '' },
        reasonBy: 'נטע ברקאי',
        filledIn: { stage: 'intake' },
      },
    };
    expect(confirmedCase(confirmedText(confirmed))).toEqual(confirmed);
  }
});

test('what nobody edits is not kept twice', () => {
  const caseValues = aCase('documents', { sources: 'מעקב.xlsx', more: 'x' });
  expect(confirmedCase(confirmedText({ caseValues }))?.caseValues).toEqual(aCase('documents'));
});

test('a case with remarks longer than a cell keeps all else, and knows the remarks again', () => {
  const notes = 'א'.repeat(49_999);
  const text = confirmedText({ caseValues: aCase('documents', { notes }) });
  expect(text.length).toBeLessThanOrEqual(50_000);
  expect(confirmedCase(text)).toMatchObject({
    caseValues: aCase('documents'),
    long: { notes: longMark(notes) },
  });
  expect(longMark(`${notes}.`)).not.toBe(longMark(notes));
});

test('of a long text that nobody can read only enough is kept to know it again', () => {
  const one = unreadText('1'.repeat(5000));
  expect(one.length).toBeLessThan(20);
  expect(unreadText(`${'1'.repeat(4999)}2`)).not.toBe(one);
});

test('a text that somebody damaged holds no case, or only what can still be read', () => {
  for (const text of ['', '{', '[]', 'null', '7']) expect(confirmedCase(text)).toBeNull();
  const text =
    '{"stage":"intake","city":{},"phones":[1],"other":"x","settled":[1,"a"],"unread":{"x":"y"},"memory":{"joined":{"from":1},"reasonBy":[]}}';
  expect(confirmedCase(text)).toEqual({
    caseValues: { stage: 'intake' },
    unread: {},
    settled: ['a'],
    long: {},
    memory: {},
  });
});
