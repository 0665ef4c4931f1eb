import type { ColumnValue, MatchRecords } from '../../importer/match/records.ts';
import { type MatchSettings, parseMatchSettings } from '../../importer/match/settings.ts';

/** One record to match: an id nobody else may have, a name, and phones. */
export interface ListedPerson {
  readonly id?: string;
  readonly name?: string;
  readonly phones?: readonly string[];
}

/** A list of people as the matcher takes it. */
export function listOf(people: readonly ListedPerson[], sourceOf?: readonly number[]): MatchRecords {
  const column = (cellOf: (person: ListedPerson) => ColumnValue | undefined) =>
    people.map((person) => cellOf(person) ?? null);
  return {
    rowCount: people.length,
    columns: {
      id: column(({ id }) => id),
      name: column(({ name }) => name),
      phones: column(({ phones }) => phones),
    },
    ...(sourceOf && { sourceOf }),
  };
}

/** Settings for such lists that learn nothing, so that a test can count on m and u. */
export function listSettings(changes: { readonly [setting: string]: unknown } = {}): MatchSettings {
  return parseMatchSettings(
    {
      fields: {
        id: { kind: 'digits' },
        name: { kind: 'tokens', steps: ['lowerCase'] },
        phones: { kind: 'list' },
      },
      blocking: [{ fields: ['id'] }, { fields: ['phones'] }, { nearTokens: 'name' }],
      comparisons: [
        {
          name: 'name',
          field: 'name',
          levels: [
            { name: 'same', when: [{ is: 'exact' }], m: 0.9, u: 0.001, rareIn: {} },
            { name: 'similar', when: [{ is: 'allNear', atLeast: 1, alike: 0.85 }], m: 0.05, u: 0.001 },
            { name: 'one word', when: [{ is: 'sharesOne' }], m: 0.04, u: 0.05 },
          ],
          otherwise: { m: 0.01, u: 0.95 },
        },
        {
          name: 'phone',
          field: 'phones',
          levels: [{ name: 'shared', when: [{ is: 'sharesOne' }], m: 0.9, u: 0.0001 }],
          otherwise: { m: 0.1, u: 0.9999 },
        },
        {
          name: 'id',
          field: 'id',
          levels: [{ name: 'same', when: [{ is: 'exact' }], m: 0.95, u: 0.000001 }],
          otherwise: { m: 0.05, u: 0.999999 },
        },
      ],
      thresholds: { sameBits: 4, reviewBits: -2 },
      learning: { rounds: 0 },
      neverTwo: ['id'],
      ...changes,
    },
    'the test’s settings',
  );
}
