import { describe, expect, test } from 'vitest';
import type { RowLink } from '../../../importer/import-outcome.ts';
import { groupRowsByClient } from '../../../importer/report/client-rows.ts';
import { chooseMergeExamples } from '../../../importer/report/merge-examples.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import { aRow } from '../../builders/a-row.ts';
import { anImportOutcome } from '../../builders/an-import-outcome.ts';

/** Examples of clients of two rows each; the second row is tied to the first. */
function examplesOf(...clients: readonly [SourceRow, SourceRow, Partial<RowLink>?][]) {
  const outcome = anImportOutcome({
    rows: clients.flatMap(([one, other]) => [one, other] as const),
    placements: clients.flatMap(([, , link], place) => [
      { clientId: `C${place}`, caseId: `${place}`, gave: [], link: null },
      {
        clientId: `C${place}`,
        caseId: `${place}`,
        gave: [],
        link: { toRowIndex: place * 2, weightBits: 15, evidence: [], decidedByPerson: false, ...link },
      },
    ]),
  });
  return chooseMergeExamples(outcome, groupRowsByClient(outcome)).map(
    ({ reason, clientId }) => `${reason} ${clientId}`,
  );
}

const named = (clientName: string, parts: Partial<SourceRow> = {}) =>
  aRow({ values: { clientName }, ...parts });

describe('the owner sees the merges from which most is learnt', () => {
  test('a client found in three files comes first', () => {
    const outcome = anImportOutcome();
    const [first] = chooseMergeExamples(outcome, groupRowsByClient(outcome));
    expect(first).toMatchObject({
      reason: 'severalFiles',
      clientId: 'C1',
      shownIndexes: [0, 2, 4],
      tiedIndexes: [2, 4],
    });
  });

  test('two swapped digits of an id are a typing mistake, two other ids are not', () => {
    const right = aRow({ values: { clientName: 'נועה ברק', nationalId: '314159265' } });
    expect(examplesOf([right, named('נועה ברק', { idClue: '314159256' })])).toEqual(['idTypo C0']);
    expect(examplesOf([right, named('נועה ברק', { idClue: '314000256' })])).toEqual(['weakest C0']);
  });

  test('a name spelt two ways is shown where no id told the two rows alike', () => {
    const alike = { nationalId: '314159265' };
    expect(
      examplesOf(
        [
          aRow({ values: { clientName: 'דוד כהן', ...alike } }),
          aRow({ values: { clientName: 'דויד כהן', ...alike } }),
          { weightBits: 40 },
        ],
        [named('רחל לוי'), named('לוי רוחל')],
        [named('משה כץ'), named('כץ משה'), { weightBits: 30 }],
      )[0],
    ).toBe('spelling C1');
  });

  test('a phone that stood in for a missing id is shown', () => {
    const phones = ['+972501234567'];
    const row = aRow({ values: { clientName: 'נועה ברק', phones } });
    expect(examplesOf([row, row])).toEqual(['sharedPhone C0']);
  });

  test('a merge a person decided is told as such, never as a weak one', () => {
    expect(examplesOf([named('א'), named('א'), { decidedByPerson: true, weightBits: -3 }])).toEqual([
      'person C0',
    ]);
  });

  test('the weakest ties come last, and no client is shown twice', () => {
    const pair = (weightBits: number): [SourceRow, SourceRow, Partial<RowLink>] => [
      named('א'),
      named('א'),
      { weightBits },
    ];
    expect(examplesOf(pair(12), pair(30), pair(11))).toEqual(['weakest C2', 'weakest C0']);
  });
});
