import { expect, test } from 'vitest';
import { CASES_TAB, DASHBOARD_TITLE, SETTINGS_TAB } from '../../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../../scripts/emulator/engine/contract.ts';
import { anOfficeSpreadsheet, byHand, layOut, OWNER, tabOf } from '../an-office-spreadsheet.ts';
import { casesWhere, viewsOfCases, writeCases } from './cases-in-views.ts';

const CASES = CASES_TAB.title;

/** The office's day is Sunday, 1 June 2025. */
const CASE_ROWS: readonly { readonly [key: string]: string }[] = [
  {
    caseId: 'new',
    stage: 'קליטה',
    stageSince: '2025-05-29',
    nextAction: 'לקלוט',
    nextActionDue: '2025-06-10',
  },
  { caseId: 'action late', stage: 'הכנת תביעה', stageSince: '2025-05-29', nextActionDue: '2025-05-20' },
  { caseId: 'stage late', stage: 'איסוף מסמכים', stageSince: '2025-01-01', nextAction: 'להזכיר' },
  {
    caseId: 'tomorrow',
    stage: 'גבייה',
    stageSince: '2025-05-29',
    nextAction: 'להתקשר',
    nextActionDue: '2025-06-02',
  },
  { caseId: 'stage near', stage: 'הכנת תביעה', stageSince: '2025-05-22', nextAction: 'להגיש' },
  {
    caseId: 'closed',
    stage: 'סגור',
    stageSince: '2024-01-01',
    nextActionDue: '2024-02-01',
    documentsStatus: 'חסרים',
  },
  { caseId: 'no stage', nextActionDue: '2025-05-01' },
  {
    caseId: 'papers',
    stage: 'בטיפול הרשות',
    stageSince: '2025-05-29',
    nextAction: 'לבקש',
    documentsStatus: 'התקבלו חלקית',
  },
  {
    caseId: 'waits',
    stage: 'ערר',
    stageSince: '2025-05-29',
    nextAction: 'להתקשר',
    waitingFor: 'לקוח',
  },
  {
    caseId: 'waits elsewhere',
    stage: 'ערר',
    stageSince: '2025-05-29',
    nextAction: 'לברר',
    waitingFor: 'רשות',
  },
  {},
];

test('each view shows its cases', () => {
  expect(viewsOfCases(anOffice(), CASE_ROWS.length)).toEqual({
    'תיקים אצל מנהל צוות': ['new', 'no stage'],
    'תיקים אצל מנהל תיק': ['action late', 'stage near', 'papers', 'waits', 'waits elsewhere'],
    'תיקים אצל מנהל לקוח': ['stage late'],
    'תיקים אצל גבייה': ['tomorrow'],
    באיחור: ['action late', 'stage late', 'no stage'],
    'המועד קרב': ['tomorrow', 'stage near'],
    'ממתין ללקוח': ['stage late', 'papers', 'waits'],
    'בלי פעולה הבאה': ['action late', 'no stage'],
  });
});

test('colours mark what is late, what is near, and what is closed', () => {
  const engine = anOffice();
  const colours = tabOf(engine, CASES).conditionalFormats.map(({ formula }) =>
    casesWhere(engine, { formula: formula ?? '', among: CASE_ROWS.length }),
  );
  expect(colours).toEqual([
    ['action late', 'no stage'],
    ['action late', 'tomorrow', 'no stage'],
    ['stage late'],
    ['stage late', 'stage near'],
    ['closed'],
  ]);
});

test('views show the same cases when people move columns, also those of the settings', () => {
  const engine = anOffice();
  const before = viewsOfCases(engine, CASE_ROWS.length);
  const cases = tabOf(engine, CASES).sheetId;
  const settings = tabOf(engine, SETTINGS_TAB.title).sheetId;
  byHand(engine, move(cases, 5, 12), move(cases, 8, 2), move(settings, 1, 3), {
    insertDimension: { range: { sheetId: cases, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  });
  layOut(engine);
  expect(viewsOfCases(engine, CASE_ROWS.length)).toEqual(before);
});

test('the dashboard counts what the views show', () => {
  const engine = anOffice();
  const range = {
    sheetId: tabOf(engine, DASHBOARD_TITLE).sheetId,
    startRowIndex: 3,
    endRowIndex: 5,
    startColumnIndex: 0,
    endColumnIndex: undefined,
  };
  const shownAs = { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' } as const;
  expect(engine.readValues(range, shownAs, { email: OWNER })).toEqual([
    ['תיקים', 'באיחור', 'בלי פעולה הבאה', 'ממתינים להחלטה'],
    [10, 3, 2, 0],
  ]);
});

function anOffice(): Engine {
  const engine = anOfficeSpreadsheet();
  writeCases(engine, CASE_ROWS);
  return engine;
}

function move(sheetId: number, from: number, destinationIndex: number) {
  const source = { sheetId, dimension: 'COLUMNS', startIndex: from, endIndex: from + 1 };
  return { moveDimension: { source, destinationIndex } };
}
