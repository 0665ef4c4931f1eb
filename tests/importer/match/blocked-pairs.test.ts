import { describe, expect, test } from 'vitest';
import { visitBlockedPairs } from '../../../importer/match/block/blocked-pairs.ts';
import { prepareFields } from '../../../importer/match/prepare/prepare-fields.ts';
import type { MatchSettings } from '../../../importer/match/settings.ts';
import { type ListedPerson, listOf, listSettings } from '../../builders/match-lists.ts';

const pairsOf = (people: readonly ListedPerson[], settings: MatchSettings): readonly string[] => {
  const pairs: string[] = [];
  visitBlockedPairs(prepareFields(listOf(people), settings), settings, (first, second) => {
    pairs.push(`${first}-${second}`);
  });
  return pairs;
};

describe('which rows are compared', () => {
  test('a pair that several rules and several phones find is compared once', () => {
    const twice = { id: '1', name: 'noa barak', phones: ['050-1', '050-2'] };
    expect(pairsOf([twice, twice], listSettings())).toEqual(['0-1']);
  });

  test('a rule of two fields wants both to agree', () => {
    const settings = listSettings({ blocking: [{ fields: ['name', 'phones'] }] });
    const pairs = pairsOf(
      [
        { name: 'noa barak', phones: ['050-1', '050-2'] },
        { name: 'barak', phones: ['050-2'] },
        { name: 'noa', phones: ['050-3'] },
        { phones: ['050-1'] },
      ],
      settings,
    );
    expect(pairs).toEqual(['0-1']);
  });

  test('names with a letter left out or swapped in one word still meet', () => {
    const settings = listSettings({ blocking: [{ nearTokens: 'name' }] });
    const people = ['yitzhak barak', 'barak yitzak', 'barak yitzhka', 'yitzhak gazit', 'noa barak'];
    expect(
      pairsOf(
        people.map((name) => ({ name })),
        settings,
      ),
    ).toEqual(['0-1', '0-2']);
  });

  test('a phone on thousands of rows gives a window of pairs for each, not all pairs', () => {
    const people = Array.from({ length: 3000 }, (_, at) => ({
      name: `${at % 2 === 0 ? 'noa' : 'dan'} ${at % 1500}`,
      phones: ['03-1234567'],
    }));
    const settings = listSettings({
      largestBlock: 5,
      refineBy: ['name'],
      blocking: [{ fields: ['phones'] }],
    });
    const pairs = pairsOf(people, settings);
    expect(pairs).toHaveLength(5 * 3000 - (5 * 6) / 2);
    expect(pairs).toContain('7-1507');
  });
});
