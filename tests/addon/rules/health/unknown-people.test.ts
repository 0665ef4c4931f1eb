import { expect, test } from 'vitest';
import { checkUnknownPeople } from '../../../../addon/rules/health/checks/unknown-people.ts';

const NOW = Date.UTC(2025, 4, 21, 8);
const DAY = 24 * 3_600_000;

test('edits of the last week of which Google does not tell whose they are, are told, with what it means', () => {
  const [found, ...others] = checkUnknownPeople({ now: NOW, unknownEditAt: NOW - 6 * DAY });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ outcome: 'waits', text: expect.stringContaining('לא אומר מי עשה') });
});

test.each([
  ['nobody', null],
  ['somebody two weeks ago', NOW - 14 * DAY],
])('where %s edited so, there is nothing to say', (_, unknownEditAt) => {
  expect(checkUnknownPeople({ now: NOW, unknownEditAt })).toEqual([]);
});
