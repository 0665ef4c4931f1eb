import { expect, test } from 'vitest';
import { neededLists } from '../../../../addon/rules/settle/needed-lists.ts';
import type { ClaimedRow } from '../../../../addon/rules/settle/standing-row.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aClaim, aStandingRow, aTypedRow } from './settled-rows.ts';

const NOTHING = { fields: [], published: [] };
const needed = (row: ClaimedRow) => neededLists([row]);

test('an edit of a cell, a reason, a tick taken away, a row in which all is as it was, need nothing else', () => {
  for (const row of [
    aTypedRow(aCase('documents'), { city: 'חיפה' }),
    { row: aStandingRow(aCase('documents')), claims: [aClaim(['reason', 'finish'])] },
    { row: aStandingRow(aCase('documents')), claims: [] },
    { row: aStandingRow(aCase('documents'), { confirmed: '' }), claims: [] },
    { row: aStandingRow({}, { isTicked: true }), claims: [aClaim(['finish'])] },
  ]) {
    expect(needed(row)).toEqual(NOTHING);
  }
});

test('a move needs to know who has how much', () => {
  const wish = { to: 'next' as const, reason: '' };
  for (const row of [
    aTypedRow(aCase('documents'), { stage: 'קליטה' }),
    { row: aStandingRow(aCase('documents'), { isTicked: true }), claims: [aClaim(['finish'])] },
    { row: aStandingRow(aCase('documents')), claims: [aClaim([], { wish })] },
  ]) {
    expect(needed(row).fields).toEqual([
      'caseId',
      'stage',
      'stageSince',
      'clientManager',
      'caseManager',
      'collector',
      'clientId',
    ]);
    expect(needed(row).published).toEqual([]);
  }
});

test('of a stage that nobody claims only the last import is asked', () => {
  const row = { row: aStandingRow(aCase('intake'), { typed: { stage: 'ערר' } }), claims: [] };
  expect(needed(row).fields).toEqual([]);
  expect(needed(row).published).toEqual(['C-00001']);
});

test('what tells one client from another needs the clients', () => {
  expect(needed(aTypedRow(aCase('documents'), { phones: '0521234567' })).fields).toEqual([
    'caseId',
    'clientName',
    'nationalId',
    'phones',
    'clientId',
  ]);
});

test('a new row, and one whose number was edited, need both', () => {
  for (const row of [
    aTypedRow({}, { city: 'חיפה' }),
    aTypedRow(aCase('documents'), { caseId: null }),
    aTypedRow(aCase('documents'), { caseId: 'C-00002' }),
  ]) {
    expect(needed(row).fields).toEqual(
      expect.arrayContaining(['caseId', 'collector', 'phones', 'nationalId']),
    );
  }
});

test('the import is asked about what only it remembers: rows never confirmed, what nobody claims, the sources', () => {
  for (const row of [
    aTypedRow(aCase('documents'), { city: 'חיפה' }, { row: { confirmed: '' } }),
    aTypedRow(aCase('documents'), { more: 'x' }),
    { row: aStandingRow(aCase('documents'), { typed: { city: 'חיפה' } }), claims: [] },
    { row: aStandingRow(aCase('documents'), { typed: { city: 'חיפה' } }), claims: [aClaim(['notes'])] },
  ]) {
    expect(needed(row)).toEqual({ fields: [], published: ['C-00001'] });
  }
});

test('each case is asked about once, each column read once', () => {
  const row = aTypedRow(aCase('documents'), { city: 'חיפה', phones: '1' }, { row: { confirmed: '' } });
  const { fields, published } = neededLists([row, row]);
  expect(published).toEqual(['C-00001']);
  expect(new Set(fields).size).toBe(fields.length);
});
