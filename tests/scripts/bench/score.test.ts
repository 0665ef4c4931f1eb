import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RowLabels, scoreOffice } from '../../../scripts/bench/quality/score.ts';

const labels = (rows: readonly (readonly [string, string, string, string])[]): RowLabels => ({
  trueClient: rows.map(([client]) => client),
  trueCase: rows.map(([, one]) => one),
  foundClient: rows.map(([, , client]) => client),
  foundCase: rows.map(([, , , one]) => one),
});

test('an import that finds every client and case scores one', () => {
  const { clients, casesWithinClients, cases } = scoreOffice(
    labels([
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C2', 'a', 'a2'],
      ['P2', 'C3', 'b', 'b1'],
    ]),
  );
  expect([clients.f1, casesWithinClients.f1, cases.f1]).toEqual([1, 1, 1]);
});

test('a client in two pieces costs recall, and two clients in one cost precision', () => {
  const { clients } = scoreOffice(
    labels([
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C1', 'b', 'b1'],
      ['P2', 'C2', 'b', 'b2'],
    ]),
  );
  expect(clients).toMatchObject({ recall: 1 / 3, precision: 1 / 2 });
});

test('a client in two pieces does not count against how cases are sorted within clients', () => {
  const { casesWithinClients, cases } = scoreOffice(
    labels([
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C1', 'a', 'a1'],
      ['P1', 'C1', 'b', 'b1'],
    ]),
  );
  expect(casesWithinClients.f1).toBe(1);
  expect(cases.recall).toBe(1 / 3);
});

test('counting labels gives what counting every pair gives', () => {
  const label = fc.constantFrom('1', '2', '3');
  const row = fc.tuple(label, label, label, label).map(
    // A case belongs to one client.
    ([client, one, found, foundOne]) => [client, client + one, found, found + foundOne] as const,
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
      const counted = { truth: 0, found: 0, both: 0 };
      rows.forEach((a, index) => {
        for (const b of rows.slice(0, index)) {
          if (a[0] !== b[0] || a[2] !== b[2]) continue;
          counted.truth += Number(a[1] === b[1]);
          counted.found += Number(a[3] === b[3]);
          counted.both += Number(a[1] === b[1] && a[3] === b[3]);
        }
      });
      const { truePairs, foundPairs, recall } = scoreOffice(labels(rows)).casesWithinClients;
      expect({ truePairs, foundPairs }).toEqual({ truePairs: counted.truth, foundPairs: counted.found });
      expect(recall).toBeCloseTo(counted.truth === 0 ? 1 : counted.both / counted.truth);
    }),
  );
});
