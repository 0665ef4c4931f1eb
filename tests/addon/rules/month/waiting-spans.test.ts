import { expect, test } from 'vitest';
import type { WaitingChanged } from '../../../../addon/rules/month/log-events.ts';
import { waitingSpans } from '../../../../addon/rules/month/waiting-spans.ts';

const FOREVER = '9999-12-31';

const change = (
  day: string,
  waits: readonly [before: boolean, after: boolean] | null,
  since: readonly [before: string | null, after: string | null] | null = null,
): WaitingChanged => ({
  what: 'waitingChanged',
  caseId: 'C-00001',
  day,
  waits: waits === null ? null : { before: waits[0], after: waits[1] },
  since: since === null ? null : { before: since[0], after: since[1] },
});

test('a case waited from the day that stands beside it to the day on which that ended', () => {
  const changes = [
    change('2025-03-02', [false, true], [null, '2025-03-01']),
    change('2025-03-09', [true, false], ['2025-03-01', null]),
  ];
  expect(waitingSpans(changes, {})).toEqual([{ from: '2025-03-01', to: '2025-03-09' }]);
});

test('a wait that began before the log begins is known by its day', () => {
  const changes = [change('2025-03-09', [true, false], ['2024-11-01', null])];
  expect(waitingSpans(changes, {})).toEqual([{ from: '2024-11-01', to: '2025-03-09' }]);
});

test('a wait without any day begins when somebody wrote that the case waits', () => {
  expect(waitingSpans([change('2025-03-02', [false, true])], {})).toEqual([
    { from: '2025-03-02', to: FOREVER },
  ]);
  expect(waitingSpans([change('2025-03-02', [true, false])], {})).toEqual([]);
});

test('whoever typed the day first and then whom the case waits for waited from that day', () => {
  const changes = [change('2025-03-02', null, [null, '2025-02-25']), change('2025-03-03', [false, true])];
  expect(waitingSpans(changes, {})).toEqual([{ from: '2025-02-25', to: FOREVER }]);
});

test('a corrected day counts, and one that was emptied says nothing new', () => {
  const begun = change('2025-03-02', [false, true], [null, '2025-03-02']);
  const corrected = change('2025-03-04', null, ['2025-03-02', '2025-02-20']);
  const emptied = change('2025-03-05', null, ['2025-02-20', null]);
  expect(waitingSpans([begun, corrected, emptied], {})).toEqual([{ from: '2025-02-20', to: FOREVER }]);
});

test('a case that waited for the client and then for the authority waited all along', () => {
  const changes = [
    change('2025-03-02', [false, true], [null, '2025-03-02']),
    change('2025-03-09', [true, true], ['2025-03-02', '2025-03-09']),
    change('2025-03-20', [true, false], ['2025-03-09', null]),
  ];
  expect(waitingSpans(changes, {})).toEqual([
    { from: '2025-03-02', to: '2025-03-09' },
    { from: '2025-03-09', to: '2025-03-20' },
  ]);
});

test('a case of which the log says nothing waits as its row says', () => {
  const caseValues = { waitingFor: 'client', waitingSince: '2025-02-01' };
  expect(waitingSpans([], caseValues)).toEqual([{ from: '2025-02-01', to: FOREVER }]);
  expect(waitingSpans([], { waitingSince: '2025-02-01' })).toEqual([]);
  expect(waitingSpans([], { waitingFor: 'client' })).toEqual([]);
  const ended = [change('2025-03-09', [true, false], ['2025-02-01', null])];
  expect(waitingSpans(ended, caseValues)).toEqual([{ from: '2025-02-01', to: '2025-03-09' }]);
});
