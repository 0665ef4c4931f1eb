import { describe, expect, test } from 'vitest';
import { linkRecords } from '../../../importer/match/link-records.ts';
import { type ListedPerson, listOf, listSettings } from '../../builders/match-lists.ts';

const PEOPLE = 300;

/** Everybody twice: the name the same in nine of ten, the phone in seven of ten, the id always. */
const twice: readonly ListedPerson[] = Array.from({ length: PEOPLE }, (_, at) => [
  { id: `${at}`, name: `first${at % 40} last${at % 70}`, phones: [`050-${at}`] },
  {
    id: `${at}`,
    name: at % 10 === 0 ? `other${at} word${at}` : `first${at % 40} last${at % 70}`,
    phones: [at % 10 < 3 ? `052-${at}` : `050-${at}`],
  },
]).flat();

const learn = (changes: Parameters<typeof listSettings>[0]) =>
  linkRecords({ records: listOf(twice), settings: listSettings(changes) }).model.levels;

const wrong = {
  comparisons: listSettings().comparisons.map((one) => ({
    ...one,
    levels: one.levels.map((level) => ({ ...level, m: level.name === 'shared' ? 0.2 : level.m })),
    otherwise: { ...one.otherwise, m: one.name === 'phone' ? 0.8 : one.otherwise.m },
  })),
};

describe('what the rows teach', () => {
  test('wrong guesses about how often phones agree are put right', () => {
    const phoneM = (levels: ReturnType<typeof learn>) =>
      levels.find(({ field, level }) => field === 'phone' && level === 'shared')?.m ?? Number.NaN;
    expect(phoneM(learn({ ...wrong, learning: { rounds: 0 } }))).toBeCloseTo(0.2);
    const learnt = phoneM(learn({ ...wrong, learning: { rounds: 15, fewestPairs: 100, priorPairs: 10 } }));
    expect(learnt).toBeGreaterThan(0.65);
    expect(learnt).toBeLessThan(0.8);
  });

  test('with few pairs the given guesses stand', () => {
    expect(learn({ ...wrong, learning: { rounds: 15, fewestPairs: 10_000 } })).toEqual(
      learn({ ...wrong, learning: { rounds: 0 } }),
    );
  });

  test('a level that is fixed is never learnt', () => {
    const comparisons = wrong.comparisons.map((one) => ({
      ...one,
      levels: one.levels.map((level) => ({ ...level, fixed: level.name === 'shared' })),
    }));
    const shared = learn({ comparisons, learning: { rounds: 15, fewestPairs: 100, priorPairs: 10 } }).find(
      ({ level }) => level === 'shared',
    );
    expect(shared).toMatchObject({ m: 0.2, u: 0.0001 });
  });

  test('the levels of each field are shares of one', () => {
    const levels = learn({ learning: { rounds: 5, fewestPairs: 100 } });
    for (const name of ['name', 'phone', 'id']) {
      const own = levels.filter(({ field }) => field === name);
      expect(own.reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(1, 2);
    }
  });
});
