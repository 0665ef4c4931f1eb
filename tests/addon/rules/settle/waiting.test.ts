import { expect, test } from 'vitest';
import { confirmedCase } from '../../../../addon/rules/confirmed-case.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aClaim, afterwards, aStandingRow, aTypedRow, settle } from './settled-rows.ts';

const TODAY = '2025-05-28';
const WAITS: CaseValues = { waitingFor: 'client', waitingSince: '2025-05-04' };
const NOTHING = { writes: [], log: [], notices: [], issued: null, told: [] };

test('whoever names whom a case waits for has the day filled in, and the log tells of both', () => {
  const typed = aTypedRow(aCase('documents'), { waitingFor: 'לקוח' });
  const { writes, log } = settle([typed]);

  expect(writes).toMatchObject([{ cells: { waitingSince: TODAY } }]);
  expect(confirmedCase(writes[0]?.confirmed ?? '')?.caseValues).toMatchObject({
    waitingFor: 'client',
    waitingSince: TODAY,
  });
  expect(log).toMatchObject([
    { field: 'ממתין ל', before: '', after: 'לקוח', how: 'גיליון' },
    { field: 'ממתין מאז', before: '', after: '28/05/2025', how: 'גיליון · לפי "ממתין ל"' },
  ]);
  const after = afterwards(typed.row, writes);
  expect(settle([{ ...typed, row: after }])).toEqual(NOTHING);
});

test.each([
  ['typed together with it', { waitingFor: 'רשות', waitingSince: '1/5/2025' }, {}],
  ['typed before it', { waitingFor: 'רשות' }, { waitingSince: '2025-05-01' }],
] as const)('a day that was %s stays', (_when, typed, standing) => {
  const row = aTypedRow(aCase('submitted', standing), typed);
  const { cells } = afterwards(row.row, settle([row]).writes);
  expect(cells.waitingSince).toBe(45_778);
});

test('a case that waits for somebody else begins to wait anew', () => {
  const { writes } = settle([aTypedRow(aCase('submitted', WAITS), { waitingFor: 'רשות' })]);
  expect(writes[0]?.cells).toEqual({ waitingSince: TODAY });
});

test('the same word in another spelling is the same waiting', () => {
  const { writes } = settle([aTypedRow(aCase('submitted', WAITS), { waitingFor: 'הלקוח' })]);
  expect(writes[0]?.cells).toEqual({ waitingFor: 'client' });
});

test('a case that waits for nobody any more has no day since when', () => {
  const { writes, log } = settle([aTypedRow(aCase('submitted', WAITS), { waitingFor: null })]);
  expect(writes[0]?.cells).toEqual({ waitingSince: null });
  expect(log.map(({ field, before, after }) => [field, before, after])).toEqual([
    ['ממתין ל', 'לקוח', ''],
    ['ממתין מאז', '04/05/2025', ''],
  ]);
});

test('a day that was emptied while the case still waits is today', () => {
  const { writes } = settle([aTypedRow(aCase('submitted', WAITS), { waitingSince: null })]);
  expect(writes[0]?.cells).toEqual({ waitingSince: TODAY });
});

test('a day that nobody can read stays as it was typed, with its note', () => {
  const { writes } = settle([aTypedRow(aCase('submitted'), { waitingFor: 'רשות', waitingSince: 'מזמן' })]);
  expect(writes[0]?.cells).toEqual({});
  expect(writes[0]?.notes.waitingSince).toContain('תאריך');
});

test('a word that is no one to wait for ends the waiting', () => {
  const { writes } = settle([aTypedRow(aCase('submitted', WAITS), { waitingFor: 'החתול' })]);
  expect(writes[0]?.cells).toEqual({ waitingSince: null });
  expect(writes[0]?.notes.waitingFor).not.toBe('');
});

test('a day to come is doubted, and one that was promised to the client is not', () => {
  const { writes } = settle([
    aTypedRow(aCase('submitted', WAITS), { waitingSince: '1/6/2025', promisedDate: '1/6/2025' }),
  ]);
  expect(writes[0]?.notes).toEqual({ waitingSince: expect.stringContaining('◆') });
});

test('a case that moves on waits for nobody any more, and the line of the log says that it moved', () => {
  const caseValues = aCase('documents', { ...WAITS, documentsStatus: 'complete' });
  const row = aStandingRow(caseValues, { isTicked: true });
  const { writes, log } = settle([{ row, claims: [aClaim(['finish'])] }]);
  expect(writes[0]?.cells).toMatchObject({ stage: 'preparation', waitingFor: null, waitingSince: null });
  expect(log.filter(({ field }) => field.startsWith('ממתין'))).toMatchObject([
    { before: 'לקוח', after: '', how: 'גיליון · סיום שלב' },
    { before: '04/05/2025', after: '', how: 'גיליון · סיום שלב' },
  ]);
});

test('what nobody could read of the waiting goes with the stage too', () => {
  const caseValues = aCase('documents', { documentsStatus: 'complete' });
  const row = aStandingRow(caseValues, { isTicked: true, typed: { waitingFor: 'החתול' } });
  const { writes, log } = settle([{ row, claims: [aClaim(['waitingFor', 'finish'])] }]);
  const after = afterwards(row, writes);
  expect([after.cells.waitingFor, after.notes.waitingFor ?? '']).toEqual([null, '']);
  expect(log.filter(({ field }) => field === 'ממתין ל').map(({ after: is }) => is)).toEqual(['החתול', '']);
});

test('a case that the import took to another stage waits for nobody any more', () => {
  const before = aCase('documents', WAITS);
  const imported = aCase('preparation');
  const row = aStandingRow(before, {
    typed: { stage: 'הכנת תביעה', caseManager: 'עמית שרוני', documentsStatus: 'הושלמו' },
  });
  const { writes, log } = settle([{ row, claims: [] }], { published: new Map([['C-00001', imported]]) });
  expect(writes[0]?.cells).toEqual({ waitingFor: null, waitingSince: null });
  expect(log[log.length - 1]).toMatchObject({ who: 'לא ידוע', how: expect.stringContaining('התיק עבר שלב') });
});

test('what a program wrote of the waiting is brought into step when the row is looked over', () => {
  const row = aStandingRow(aCase('documents'), { typed: { waitingFor: 'רשות' } });
  expect(settle([{ row, claims: [] }]).writes[0]?.cells).toEqual({ waitingSince: TODAY });
});

test('a new case may wait from its first moment, and is withdrawn like any other once it is emptied', () => {
  const typed = aTypedRow({}, { clientName: 'דנה כהן', waitingFor: 'לקוח' });
  const { writes } = settle([typed]);
  expect(writes[0]?.cells).toMatchObject({ waitingSince: TODAY });

  const row = afterwards(typed.row, writes);
  const emptied = { ...row, cells: { ...row.cells, clientName: null, waitingFor: null } };
  const { told } = settle([
    { row: emptied, claims: [aClaim(['clientName', 'waitingFor'], { id: 'emptied' })] },
  ]);
  expect(told).toEqual(['תיק C-00042 בוטל, כי כל מה שהוקלד בו נמחק.']);
});

test('a new case that began to wait later is withdrawn too', () => {
  const typed = aTypedRow({}, { clientName: 'דנה כהן' });
  const row = afterwards(typed.row, settle([typed]).writes);
  const waits = { ...row, cells: { ...row.cells, waitingFor: 'לקוח' } };
  const waiting = afterwards(waits, settle([{ row: waits, claims: [aClaim(['waitingFor'])] }]).writes);
  expect(waiting.cells.waitingSince).not.toBe(null);
  const emptied = { ...waiting, cells: { ...waiting.cells, clientName: null, waitingFor: null } };
  const claims = [aClaim(['clientName', 'waitingFor'], { id: 'emptied' })];
  expect(settle([{ row: emptied, claims }]).told).toEqual(['תיק C-00042 בוטל, כי כל מה שהוקלד בו נמחק.']);
});
