import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkRecords } from '../../../importer/match/link-records.ts';
import { type ListedPerson, listOf, listSettings } from '../../builders/match-lists.ts';

const link = (people: readonly ListedPerson[], changes?: Parameters<typeof listSettings>[0]) =>
  linkRecords({ records: listOf(people), settings: listSettings(changes) });

/** People who share nothing with anybody, so that a list has some length. */
const strangers = (count: number): readonly ListedPerson[] =>
  Array.from({ length: count }, (_, at) => ({ name: `tamar${at} oren${at}`, phones: [`09-${at}`] }));

const ID_A = '000000018';
const ID_B = '000000026';

describe('who is one person', () => {
  test('the same name and phone are one person, whatever the order of the name', () => {
    const { clusterOf } = link([
      { name: 'Noa Barak', phones: ['050-1', '03-7'] },
      { name: 'barak noa', phones: ['050-1'] },
      ...strangers(20),
    ]);
    expect(clusterOf[0]).toBe(clusterOf[1]);
    expect(new Set(clusterOf).size).toBe(21);
  });

  test('a rare name shared says more than a common one', () => {
    const common = Array.from({ length: 30 }, (_, at) => ({ name: 'david cohen', phones: [`08-${at}`] }));
    const { explain } = link([
      ...common,
      { name: 'zerubavel almagor', phones: ['050-1'] },
      { name: 'almagor zerubavel', phones: ['050-2'] },
    ]);
    const nameBits = (first: number, second: number) =>
      explain(first, second).find(({ field }) => field === 'name')?.bits ?? Number.NaN;
    expect(nameBits(30, 31)).toBeGreaterThan(nameBits(0, 1) + 5);
  });

  test('the bits of the evidence sum to the weight of the pair', () => {
    const { ties, possible, explain } = link(
      [
        { id: ID_A, name: 'noa barak', phones: ['050-1'] },
        { name: 'noa barak', phones: ['050-1'] },
        { name: 'noa barak' },
        ...strangers(30),
      ],
      { newcomerShare: 0.05 },
    );
    expect(ties.length).toBeGreaterThan(0);
    for (const { first, second, weightBits } of [...ties, ...possible]) {
      const sum = explain(first, second).reduce((total, { bits }) => total + bits, 0);
      expect(sum).toBeCloseTo(weightBits, 6);
    }
  });

  test('one of two people of a name is asked about, the only one of that name is taken', () => {
    const changes = { newcomerShare: 0.02 };
    const two = link(
      [
        { id: ID_A, name: 'dan gazit', phones: ['050-1'] },
        { id: ID_B, name: 'dan gazit', phones: ['050-2'] },
        { name: 'gazit dan' },
        ...strangers(60),
      ],
      changes,
    );
    expect(new Set([two.clusterOf[0], two.clusterOf[1], two.clusterOf[2]]).size).toBe(3);
    expect(two.possible.map(({ first, second }) => [first, second].sort())).toEqual(
      expect.arrayContaining([
        [0, 2],
        [1, 2],
      ]),
    );
    const one = link(
      [{ id: ID_A, name: 'dan gazit', phones: ['050-1'] }, { name: 'gazit dan' }, ...strangers(60)],
      changes,
    );
    expect(one.clusterOf[0]).toBe(one.clusterOf[1]);
  });
});

describe('two different ids', () => {
  const chain: readonly ListedPerson[] = [
    { id: ID_A, name: 'noa barak', phones: ['050-1'] },
    { name: 'noa barak', phones: ['050-1', '050-2'] },
    { name: 'noa barak', phones: ['050-2', '050-3'] },
    { id: ID_B, name: 'noa barak', phones: ['050-3'] },
    ...strangers(20),
  ];

  test('never end in one cluster, however long the chain of shared phones between them', () => {
    const { clusterOf, possible } = link(chain);
    expect(clusterOf[0]).not.toBe(clusterOf[3]);
    expect(clusterOf[1] === clusterOf[0] || clusterOf[1] === clusterOf[3]).toBe(true);
    expect(possible.filter(({ heldBackBy }) => heldBackBy === 'guard')).toHaveLength(1);
  });

  test('are one person when a person says so', () => {
    const settings = listSettings();
    const records = listOf(chain);
    const { clusterOf, ties } = linkRecords({
      records,
      settings,
      decisions: { same: [[0, 3]], different: [] },
    });
    expect([...clusterOf.slice(0, 4)]).toEqual([0, 0, 0, 0]);
    expect(ties.filter(({ decidedByPerson }) => decidedByPerson)).toHaveLength(1);
  });
});

describe('what a person decided', () => {
  const people: readonly ListedPerson[] = [
    { name: 'noa barak', phones: ['050-1'] },
    { name: 'noa barak', phones: ['050-1', '050-2'] },
    { name: 'noa barak', phones: ['050-2'] },
    ...strangers(20),
  ];

  test('keeps two rows apart whatever path joins them, and asks no more', () => {
    const { clusterOf, possible } = linkRecords({
      records: listOf(people),
      settings: listSettings(),
      decisions: { same: [], different: [[0, 2]] },
    });
    expect(clusterOf[0]).not.toBe(clusterOf[2]);
    expect(possible.filter(({ first, second }) => first + second === 2)).toEqual([]);
  });

  test('"different" wins where two decisions contradict each other', () => {
    const { clusterOf } = linkRecords({
      records: listOf(people),
      settings: listSettings(),
      decisions: { same: [[0, 2]], different: [[2, 0]] },
    });
    expect(clusterOf[0]).not.toBe(clusterOf[2]);
  });
});

describe('two lists', () => {
  const first = [{ name: 'noa barak', phones: ['050-1'] }];
  const second = [
    { name: 'noa barak', phones: ['050-1'] },
    { name: 'noa barak', phones: ['050-1'] },
  ];
  const records = listOf(
    [...first, ...second, ...strangers(20), ...strangers(20)],
    [0, 1, 1, ...new Array<number>(20).fill(0), ...new Array<number>(20).fill(1)],
  );

  test('are linked with each other and not within themselves', () => {
    const { clusterOf, model } = linkRecords({ records, settings: listSettings() });
    expect(model.pairsCompared).toBe(22);
    expect(clusterOf[3]).toBe(clusterOf[23]);
  });

  test('give each record one partner at most where that is asked for', () => {
    const { clusterOf } = linkRecords({ records, settings: listSettings({ oneToOne: true }) });
    expect(clusterOf[1]).not.toBe(clusterOf[2]);
    expect(clusterOf[0] === clusterOf[1] || clusterOf[0] === clusterOf[2]).toBe(true);
  });
});

test('the same rows give the same clusters, whatever their order', () => {
  const person = fc.record(
    {
      id: fc.constantFrom(ID_A, ID_B, '000000034'),
      name: fc.constantFrom('noa barak', 'noah barak', 'dan gazit', 'barak dan', 'gal'),
      phones: fc.subarray(['050-1', '050-2', '050-3'], { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  const shuffled = fc
    .array(person, { minLength: 2, maxLength: 25 })
    .chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.shuffledSubarray([...people.keys()], { minLength: people.length, maxLength: people.length }),
      ),
    );
  fc.assert(
    fc.property(shuffled, ([people, order]) => {
      const changes = { newcomerShare: 0.1, learning: { rounds: 3, fewestPairs: 1 } };
      const straight = link(people, changes);
      const mixed = link(
        order.map((at) => people[at] ?? {}),
        changes,
      );
      // Records that say the same are one to the matcher, so clusters are compared by what they say.
      const groups = (clusterOf: Int32Array, says: readonly ListedPerson[]) => {
        const byCluster = new Map<number, string[]>();
        says.forEach((one, row) => {
          const cluster = clusterOf[row] ?? -1;
          byCluster.set(cluster, [...(byCluster.get(cluster) ?? []), JSON.stringify(one)]);
        });
        return [...byCluster.values()].map((texts) => texts.sort().join()).sort();
      };
      expect(
        groups(
          mixed.clusterOf,
          order.map((at) => people[at] ?? {}),
        ),
      ).toEqual(groups(straight.clusterOf, people));
      expect(mixed.possible.map(({ weightBits }) => weightBits)).toEqual(
        straight.possible.map(({ weightBits }) => weightBits),
      );
    }),
    { numRuns: 60 },
  );
});

test('an empty list has no clusters, and a missing column is named', () => {
  expect(link([]).clusterOf).toHaveLength(0);
  const records = { rowCount: 1, columns: { id: ['1'], name: ['noa'] } };
  expect(() => linkRecords({ records, settings: listSettings() })).toThrowErrorMatchingInlineSnapshot(
    `[CasesheetError: There is no column "phones" to match by; the columns are: id, name.]`,
  );
});
