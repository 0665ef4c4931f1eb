import { describe, expect, test } from 'vitest';
import { ApiError, type Engine } from '../../scripts/emulator/engine/contract.ts';
import { createEngine } from '../../scripts/emulator/engine/engine.ts';
import { sheetsJudge } from './judge.ts';
import { underContract } from './under-contract.ts';

describe.skipIf(sheetsJudge() === null)('a spreadsheet asked directly', () => {
  test('answers as without a judge where all is as Google describes it', () => {
    const { batchUpdate, get } = underContract(anEngine());
    expect(batchUpdate([{ addSheet: { properties: { sheetId: 7 } } }], OWNER)).toHaveLength(1);
    expect(get(ALL).sheets).toHaveLength(2);
    expect(() => batchUpdate([], OWNER)).toThrow(ApiError);
  });

  test('throws at a request that Google would not take', () => {
    const { batchUpdate } = underContract({ ...anEngine(), batchUpdate: () => [{}] });
    const both = { deleteSheet: { sheetId: 1 }, addSheet: {} };
    expect(() => batchUpdate([both], OWNER)).toThrow('/requests/0 asks for 2 kinds at once');
  });

  test('throws at a reply that Google would not give', () => {
    const reply: object = { spreadsheetId: 'abc', tabs: [] };
    const { get } = underContract({ ...anEngine(), get: () => reply });
    expect(() => get(ALL)).toThrow('unknown field "tabs"');
  });

  test('throws at a refusal in words of its own', () => {
    const refuse = () => {
      throw new ApiError('no', { code: 400, status: 'BAD_REQUEST' });
    };
    const { batchUpdate } = underContract({ ...anEngine(), batchUpdate: refuse });
    expect(() => batchUpdate([], OWNER)).toThrow('error.status');
  });
});

const OWNER = { email: 'owner@office.example' };
const ALL = { ranges: [], includeGridData: true, actor: OWNER };

const anEngine = (): Engine =>
  createEngine({ spreadsheetId: 'abc', body: {}, owner: OWNER.email, now: () => new Date('2026-01-01') });
