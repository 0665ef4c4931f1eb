import { expect, test } from 'vitest';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const AMIT = emailOf('עמית שרוני');

test('a phone typed by hand is put in order, and the log says who typed it', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect(office.row(2).phones).toBe('050-123-4567');
  expect(office.log()).toEqual([
    {
      when: expect.closeTo(45798.4583, 3),
      who: 'נטע ברקאי',
      caseId: 'C-00001',
      field: 'טלפון',
      before: '052-400-0011',
      after: '050-123-4567',
      how: 'גיליון',
    },
  ]);
});

test('one edit is read once and written once', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 2, field: 'city' }, 'חיפה');
  office.type(NETA, { row: 2, field: 'city' }, 'עכו');
  expect(office.calls).toMatchInlineSnapshot(`
    {
      "Lock.releaseLock": 1,
      "Lock.tryLock": 1,
      "LockService.getDocumentLock": 1,
      "Properties.deleteProperty": 1,
      "Properties.getProperties": 2,
      "Properties.getProperty": 1,
      "Properties.setProperty": 2,
      "PropertiesService.getDocumentProperties": 6,
      "Range.getSheet": 1,
      "Range.getValues": 1,
      "Session.getEffectiveUser": 1,
      "Sheet.getMaxRows": 1,
      "Sheet.getName": 1,
      "Sheet.getRange": 1,
      "Sheets.Spreadsheets.batchUpdate": 1,
      "Sheets.Spreadsheets.get": 1,
      "Spreadsheet.getId": 1,
      "Spreadsheet.getOwner": 1,
      "Spreadsheet.getSheetByName": 1,
      "User.getEmail": 3,
      "Utilities.formatDate": 1,
      "Utilities.getUuid": 1,
    }
  `);
});

test('a date that nobody can read stays as it was typed, with a note on what is expected', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 2, field: 'lastContact' }, 'מחר');
  expect(office.row(2).lastContact).toBe('מחר');
  expect(office.noteAt(2, 'lastContact')).not.toBe('');

  office.type(NETA, { row: 2, field: 'lastContact' }, '20.5.25');
  expect(office.row(2).lastContact).toBe(45797);
  expect(office.noteAt(2, 'lastContact')).toBe('');
});

test('whom a case waits for brings along since when, somebody else begins anew, and a tick ends it', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents', { documentsStatus: 'complete' })] });
  office.type(NETA, { row: 2, field: 'waitingFor' }, 'לקוח');
  expect(office.row(2)).toMatchObject({ waitingFor: 'לקוח', waitingSince: 45798 });
  expect(office.log().map(({ field, after }) => [field, after])).toEqual([
    ['ממתין ל', 'לקוח'],
    ['ממתין מאז', '21/05/2025'],
  ]);

  office.type(NETA, { row: 2, field: 'waitingSince' }, '4.5.25');
  expect(office.row(2).waitingSince).toBe(45781);
  office.type(NETA, { row: 2, field: 'waitingFor' }, 'רשות');
  expect(office.row(2).waitingSince).toBe(45798);

  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.row(2).stage).toBe('הכנת תביעה');
  expect([office.row(2).waitingFor, office.row(2).waitingSince].filter((cell) => cell !== '')).toEqual([
    undefined,
    undefined,
  ]);
});

test('the day on which work began is filled in when a case leaves intake, and nobody types over it', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('intake')] });
  office.type(OWNER, { row: 2, field: 'finish' }, true);
  expect(office.row(2)).toMatchObject({ stage: 'איסוף מסמכים', startedDate: 45798 });
  office.type(OWNER, { row: 2, field: 'startedDate' }, '1.1.2025');
  expect(office.row(2).startedDate).toBe(45798);
});

test('a stage that may not be chosen is put back, with a note that says why, and the log tells of it', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 2, field: 'stage' }, 'גבייה');
  expect(office.row(2).stage).toBe('איסוף מסמכים');
  expect(office.noteAt(2, 'stage')).not.toBe('');
  expect(office.log()).toMatchObject([{ who: 'נטע ברקאי', caseId: 'C-00001', field: 'שלב' }]);
});

test('a tick hands the case over: stage, day, owner, next action, and the box is free again', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents', { documentsStatus: 'complete' })] });
  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.row(2)).toMatchObject({
    stage: 'הכנת תביעה',
    stageSince: 45798,
    caseManager: expect.stringMatching(/עמית שרוני|ליאת גפן/),
    nextAction: expect.any(String),
    nextActionDue: expect.any(Number),
    finish: false,
  });
  expect(office.log().map(({ field }) => field)).toContain('שלב');
});

test('what is not ready stays where it is, and whoever ticked is told what is missing', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.row(2)).toMatchObject({ stage: 'איסוף מסמכים', finish: false });
  expect(office.noteAt(2, 'finish')).not.toBe('');
});

test('a row typed by hand becomes a case with a number, a day and an owner', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  office.type(NETA, { row: 3, field: 'clientName' }, 'תמר אלון');
  expect(office.row(3)).toMatchObject({
    caseId: 'C-00002',
    clientId: 'P-00002',
    clientName: 'תמר אלון',
    stage: 'קליטה',
    intakeDate: 45798,
  });
  expect(office.values('_published')[2]).toEqual(['issued', '{"clients":2,"cases":2}']);
});

test('columns that somebody moved are found by their headers', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')] });
  const from = office.columnOf('nextActionDue');
  const { sheetId } = office.tab();
  const source = { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 };
  office.host.changeAs(OWNER, [{ moveDimension: { source, destinationIndex: office.columnOf('city') } }]);
  office.type(NETA, { row: 2, field: 'nextActionDue' }, '22.5.25');
  expect(office.columnOf('nextActionDue')).toBeGreaterThan(from);
  expect(office.row(2)).toMatchObject({ nextActionDue: 45799, caseId: 'C-00001', stage: 'איסוף מסמכים' });
  expect(office.log()).toHaveLength(1);
});

test('where Google does not tell who typed, it was a colleague whom nobody knows', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')], workspaceDomain: null });
  office.type(NETA, { row: 2, field: 'city' }, 'עכו');
  expect(office.log()).toMatchObject([{ who: 'לא ידוע', after: 'עכו' }]);
});

test('a change on the staff tab is answered with what to do, and costs hardly anything', async () => {
  const office = await anOfficeAtWork();
  office.host.editAs({ user: OWNER, range: `'${STAFF_TAB.title}'!A2`, values: [['רות דגן']] });
  expect(office.host.screen.toasts.map(({ message }) => message)).toEqual([
    'התצוגות וההגנות יתעדכנו אחרי "רענון תצוגות והגנות" בתפריט.',
  ]);
  expect(office.calls).toEqual({ 'Range.getSheet': 1, 'Sheet.getName': 1, 'Spreadsheet.toast': 1 });
});

test('an edit on any other tab that only people read costs two calls', async () => {
  const office = await anOfficeAtWork();
  office.host.editAs({ user: OWNER, range: "'לבדיקה'!A2", values: [['לברר']] });
  expect(office.calls).toEqual({ 'Range.getSheet': 1, 'Sheet.getName': 1 });
});

test('an event without a range, or run from the editor without any, does nothing', async () => {
  const office = await anOfficeAtWork();
  for (const args of [[], [{}], [{ source: null, range: null }]]) {
    office.host.callAs({ user: OWNER, functionName: 'handleEdit', args });
    expect(office.calls).toEqual({});
  }
});

test('a case manager who fills what is the client manager’s gets it back', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents')], isProtected: false });
  office.type(AMIT, { row: 2, field: 'city' }, 'עכו');
  expect(office.row(2).city).toBeUndefined();
  expect(office.noteAt(2, 'city')).not.toBe('');
  expect(TEAM.some(({ email }) => email === AMIT)).toBe(true);
});
