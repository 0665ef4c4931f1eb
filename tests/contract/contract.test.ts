import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../scripts/emulator/http/exchange.ts';
import { anEmulator } from '../builders/an-emulator.ts';
import { type DiscoveryDocument, readDiscovery } from './discovery.ts';
import { everythingSaid } from './everything-said.ts';
import { judgeBy } from './judge.ts';
import { methodFinder, methodsOf } from './methods.ts';
import { REQUEST_SAMPLES } from './request-samples.ts';

const document = readDiscovery('sheets.v4');

describe.skipIf(document === null)("Google's description of Sheets", () => {
  test('holds for every method that the emulator answers and every kind of request that casesheet sends', async () => {
    if (document === null) return;
    const exchanges = await everythingSaid();
    const accepted = exchanges.filter(({ status }) => status === 200);

    expect(exchanges.flatMap(judgeBy(document))).toEqual([]);
    expect(methodsCalled(document, accepted)).toEqual(await methodsAnswered(document));
    expect(kindsSent(accepted)).toEqual(Object.keys(REQUEST_SAMPLES).sort());
    expect(exchanges.filter(({ status }) => status >= 400)).not.toEqual([]);
    expect(exchanges.filter(({ status }) => status === 0)).not.toEqual([]);
  });
});

function methodsCalled(described: DiscoveryDocument, exchanges: readonly Exchange[]): readonly string[] {
  const find = methodFinder(described);
  return [...new Set(exchanges.map(({ method, path }) => find(method, path)?.method.id ?? path))].sort();
}

/** Every method but those to which the emulator replies that it does not implement them. */
async function methodsAnswered(described: DiscoveryDocument): Promise<readonly string[]> {
  const { rootUrl } = await anEmulator();
  const answered = methodsOf(described).map(async ({ id, httpMethod, path, request }) => {
    const { status } = await fetch(`${rootUrl}${path.replace(/\{\w+\}/g, '1')}`, {
      method: httpMethod,
      headers: { authorization: 'Bearer owner@office.example' },
      ...(request && { body: '{}' }),
    });
    return status === 501 ? [] : [id];
  });
  const ids = (await Promise.all(answered)).flat().sort();
  expect(ids).not.toEqual([]);
  return ids;
}

function kindsSent(exchanges: readonly Exchange[]): readonly string[] {
  const requests = exchanges.flatMap(({ requestBody }) =>
    requestBody instanceof Object && 'requests' in requestBody && Array.isArray(requestBody.requests)
      ? requestBody.requests
      : [],
  );
  return [...new Set(requests.flatMap((request) => Object.keys(request)))].sort();
}
