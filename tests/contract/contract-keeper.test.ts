import { expect, test } from 'vitest';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { ContractKeeper } from './contract-keeper.ts';

test('one breach fails the test it happened in', () => {
  const keeper = new ContractKeeper(() => ['request: unknown query parameter "include"']);
  keeper.hear(EXCHANGE);
  expect(() => keeper.close()).toThrow(
    'Not as Google describes Sheets (1):\nrequest: unknown query parameter "include"',
  );
});

test('of many breaches the first twenty are told, with how many there were', () => {
  const keeper = new ContractKeeper(({ path }) => [`breach of ${path}`]);
  for (let number = 1; number <= 30; number += 1) keeper.hear({ ...EXCHANGE, path: `/${number}` });
  expect(() => keeper.close()).toThrow(
    /^Not as Google describes Sheets \(30\):\nbreach of \/1\n.*\nbreach of \/20$/s,
  );
});

test('nothing is said where all is as Google describes it, or where nobody can judge', () => {
  for (const judge of [() => [], null]) {
    const keeper = new ContractKeeper(judge);
    keeper.hear(EXCHANGE);
    expect(() => keeper.close()).not.toThrow();
  }
});

const EXCHANGE: Exchange = {
  method: 'GET',
  path: '/v4/spreadsheets/abc',
  query: [],
  requestBody: undefined,
  status: 200,
  replyBody: {},
};
