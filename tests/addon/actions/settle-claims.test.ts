import { expect, test } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const ROI = emailOf('רועי תבור');
const ORIT = emailOf('אורית סלע');

function casesOf(count: number, stage: Parameters<typeof aCase>[0] = 'documents') {
  return Array.from({ length: count }, (_, index) =>
    aCase(stage, { caseId: idAt(index), clientId: `P-${String(index + 1).padStart(5, '0')}` }),
  );
}

function idAt(index: number): string {
  return `C-${String(index + 1).padStart(5, '0')}`;
}

/** Types a word into people's notes of a row, which settles whatever was left before. */
function goOn(office: OfficeAtWork, row: number): void {
  office.type(ORIT, { row, field: 'city' }, 'חיפה');
}

function toasts(office: OfficeAtWork): readonly string[] {
  return office.host.screen.toasts.map(({ message }) => message);
}

test('two hundred pasted rows are settled at once: one read, one write, a line of the log each', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(200) });
  const pasted = Array.from({ length: 200 }, (_, index) => [`05${index % 9}${1234567 + index}`]);
  office.type(NETA, { row: 2, field: 'phones' }, pasted);
  expect(office.row(2).phones).toBe('050-123-4567');
  expect(office.row(201).phones).toBe('051-123-4766');
  expect(office.log()).toHaveLength(200);
  expect(office.calls['Sheets.Spreadsheets.get']).toBe(1);
  expect(office.calls['Sheets.Spreadsheets.batchUpdate']).toBe(1);
});

test('a value filled down over ticked boxes hands over every case that is ready, and says so of the others', async () => {
  const ready = casesOf(6).map((one, index) => (index === 3 ? one : { ...one, documentsStatus: 'complete' }));
  const office = await anOfficeAtWork({ cases: ready });
  office.type(
    NETA,
    { row: 2, field: 'finish' },
    Array.from({ length: 6 }, () => [true]),
  );
  const stages = [2, 3, 4, 5, 6, 7].map((row) => office.row(row).stage);
  expect(stages).toEqual([
    'הכנת תביעה',
    'הכנת תביעה',
    'הכנת תביעה',
    'איסוף מסמכים',
    'הכנת תביעה',
    'הכנת תביעה',
  ]);
  expect([2, 3, 4, 5, 6, 7].every((row) => office.row(row).finish === false)).toBe(true);
});

test('more than one reading holds is settled piece by piece', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1100) });
  office.type(
    ORIT,
    { row: 2, field: 'city' },
    Array.from({ length: 1100 }, () => ['עכו']),
  );
  expect(office.row(1101).city).toBe('עכו');
  expect(office.log()).toHaveLength(1100);
  expect(office.calls['Sheets.Spreadsheets.batchUpdate']).toBe(3);
});

test('what does not fit into one run is told, and the next run goes on', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1100) });
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate') office.clock.advance(170_000);
    return undefined;
  });
  office.type(
    ORIT,
    { row: 2, field: 'city' },
    Array.from({ length: 1100 }, () => ['עכו']),
  );
  expect(toasts(office).at(-1)).toContain('ייקלט מעצמו בתוך שעה');
  expect(office.log()).toHaveLength(1000);
  office.host.watchCalls(null);
  goOn(office, 2);
  expect(office.log()).toHaveLength(1101);
});

test('a trigger that fires twice changes nothing the second time', async () => {
  const office = await anOfficeAtWork({
    cases: casesOf(3).map((one) => ({ ...one, documentsStatus: 'complete' })),
  });
  const [handler] = office.host.triggers.all().filter(({ event }) => event === 'ON_EDIT');
  if (handler === undefined) throw new Error('no trigger');
  office.host.triggers.add({ ...handler });
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  office.type(NETA, { row: 3, field: 'finish' }, true);
  office.type(NETA, { row: 4, field: 'stage' }, 'גבייה');
  const once = await anOfficeAtWork({
    cases: casesOf(3).map((one) => ({ ...one, documentsStatus: 'complete' })),
  });
  once.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  once.type(NETA, { row: 3, field: 'finish' }, true);
  once.type(NETA, { row: 4, field: 'stage' }, 'גבייה');
  expect(office.log()).toEqual(once.log());
  for (const row of [2, 3, 4]) {
    const { confirmed: _, ...cells } = office.row(row);
    const { confirmed: __, ...expected } = once.row(row);
    expect(cells).toEqual(expected);
  }
});

test('while others hold the sheet one is told to wait, and the next run settles it under the right name', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(2) });
  office.host.locks.holdElsewhere('document', 60_000);
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect(toasts(office)).toEqual(['הגיליון עסוק כרגע: מה שהקלדתם נרשם, וייבדק מעצמו בעוד זמן קצר.']);
  expect(office.row(2).phones).toBe('0501234567');
  office.clock.advance(60_000);
  goOn(office, 3);
  expect(office.row(2).phones).toBe('050-123-4567');
  expect(office.log()[0]).toMatchObject({ who: 'נטע ברקאי', caseId: 'C-00001' });
});

test('somebody who typed while another’s edit was being settled waits for nothing: both are settled', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(2) });
  let hasTyped = false;
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate' && !hasTyped) {
      hasTyped = true;
      office.type(ROI, { row: 3, field: 'phones' }, '0527654321');
    }
    return undefined;
  });
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect([office.row(2).phones, office.row(3).phones]).toEqual(['050-123-4567', '052-765-4321']);
  expect(office.log().map(({ who }) => who)).toEqual(['נטע ברקאי', 'רועי תבור']);
});

test('two people in one cell: the last one holds, and both are in the log', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1) });
  let hasTyped = false;
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate' && !hasTyped) {
      hasTyped = true;
      office.type(ROI, { row: 2, field: 'phones' }, '0527654321');
    }
    return undefined;
  });
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect(office.row(2).phones).toBe('052-765-4321');
  expect(office.log().map(({ who, after }) => [who, after])).toEqual([
    ['נטע ברקאי', '050-123-4567'],
    ['רועי תבור', '052-765-4321'],
  ]);
});

test('a next action typed right after the tick is not lost to the one that the hand-over brings', async () => {
  const office = await anOfficeAtWork({
    cases: casesOf(1).map((one) => ({ ...one, documentsStatus: 'complete' })),
  });
  let hasTyped = false;
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate' && !hasTyped) {
      hasTyped = true;
      office.type(NETA, { row: 2, field: 'nextAction' }, 'להתקשר ביום ראשון');
    }
    return undefined;
  });
  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.row(2)).toMatchObject({ stage: 'הכנת תביעה', nextAction: 'להתקשר ביום ראשון' });
});

test('where Google refuses to write, nothing is half done, the person is told, and the next edit settles both', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(2) });
  office.host.setFaults('500@3');
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  office.host.setFaults(null);
  expect(toasts(office).at(-1)).toContain('מה שהקלדתם נשאר');
  expect(office.log()).toEqual([]);
  office.type(ROI, { row: 3, field: 'phones' }, '0527654321');
  expect(office.log().map(({ who }) => who)).toEqual(['נטע ברקאי', 'רועי תבור']);
});

test('where the reply to the write is lost, what was written is not written again', async () => {
  const office = await anOfficeAtWork({
    cases: casesOf(2).map((one) => ({ ...one, documentsStatus: 'complete' })),
  });
  office.host.setFaults('lost-reply@3');
  office.type(NETA, { row: 2, field: 'finish' }, true);
  office.host.setFaults(null);
  const lines = office.log().length;
  goOn(office, 3);
  expect(office.row(2).stage).toBe('הכנת תביעה');
  expect(office.log()).toHaveLength(lines + 1);
});

test('without its header row the sheet is left alone, until the row is back', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1) });
  const { sheetId } = office.tab();
  const header = office.values('תיקים')[0] ?? [];
  const row = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: header.length,
  };
  const column = office.columnOf('phones');
  office.engine.clearValues([row], { email: OWNER });
  const range = `'תיקים'!D2`;
  expect(column).toBe(3);
  office.host.editAs({ user: NETA, range, values: [['0501234567']] });
  expect(toasts(office)).toEqual([
    'הלשונית תיקים או שורת הכותרות שלה חסרה: ספרו לבעל הגיליון. מה שהקלדתם נרשם, וייבדק אחר כך.',
  ]);
  office.engine.writeValues([{ range: row, values: [header] }], 'RAW', { email: OWNER });
  goOn(office, 2);
  expect(office.row(2).phones).toBe('050-123-4567');
});

test('what could not be settled for a day is given up, and told to Google’s log', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1) });
  const { sheetId } = office.tab();
  const row = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 60 };
  office.engine.clearValues([{ ...row, endColumnIndex: office.tab().columnCount }], { email: OWNER });
  office.host.editAs({ user: NETA, range: "'תיקים'!D2", values: [['0501234567']] });
  office.clock.advance(25 * 3600_000);
  office.host.editAs({ user: NETA, range: "'תיקים'!D2", values: [['0501234568']] });
  expect(office.host.log).toContain(
    'ERROR An edit could not be settled for a day: rows 2 to 2, columns 4 to 4, at 2025-05-21T08:00:00.000Z.',
  );
  office.host.editAs({ user: NETA, range: "'תיקים'!D2", values: [['0501234569']] });
  expect(office.host.log.filter((line) => line.includes('for a day'))).toHaveLength(1);
});

test('a tab that is missing is named', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(1) });
  const log = office.engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } }).sheets ?? [];
  const sheetId = log.find(({ properties }) => properties?.title === 'יומן')?.properties?.sheetId ?? 0;
  office.engine.batchUpdate([{ deleteSheet: { sheetId } }], { email: OWNER });
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect(toasts(office).at(-1)).toContain('הלשונית יומן');
});

test('rows that were deleted before they were settled hold nobody up', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(3) });
  office.host.locks.holdElsewhere('document', 60_000);
  const last = office.tab().rowCount;
  office.type(ORIT, { row: last, field: 'city' }, 'עכו');
  office.clock.advance(60_000);
  const rows = { sheetId: office.tab().sheetId, dimension: 'ROWS', startIndex: last - 10, endIndex: last };
  office.host.changeAs(OWNER, [{ deleteDimension: { range: rows } }]);
  office.type(NETA, { row: 2, field: 'phones' }, '0501234567');
  expect(office.log()).toHaveLength(1);
});

test('rows sorted before an edit was settled keep what was typed, each in its case', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(3) });
  office.host.locks.holdElsewhere('document', 60_000);
  office.type(NETA, { row: 2, field: 'city' }, 'עכו');
  office.clock.advance(60_000);
  const { sheetId, columnCount } = office.tab();
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 4,
    startColumnIndex: 0,
    endColumnIndex: columnCount,
  };
  const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }];
  office.engine.batchUpdate([{ sortRange: { range, sortSpecs } }], { email: OWNER });
  office.type(NETA, { row: 3, field: 'city' }, 'לוד');
  const cities = [2, 3, 4].map((row) => [office.row(row).caseId, office.row(row).city]);
  expect(cities).toEqual([
    ['C-00003', undefined],
    ['C-00002', 'לוד'],
    ['C-00001', 'עכו'],
  ]);
});

test('rows that somebody moves while they are written are told, with the case that was meant', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(3) });
  const { sheetId } = office.tab();
  const range = { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
  let hasMoved = false;
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate' && !hasMoved) {
      hasMoved = true;
      office.host.changeAs(OWNER, [{ insertDimension: { range, inheritFromBefore: false } }]);
    }
    return undefined;
  });
  office.type(NETA, { row: 3, field: 'city' }, 'עכו');
  expect(toasts(office)[0]).toContain('בדקו את שורות 3 מול היסטוריית הגרסאות');
  expect(office.host.log).toEqual(['ERROR Rows moved while they were written: 3.']);
  expect(office.log().at(-1)).toMatchObject({ caseId: 'C-00002', after: expect.stringContaining('שורה 3') });
});

test('a row that the add-on never looked at is judged by what the last import wrote there', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(3), isConfirmed: false });
  office.type(NETA, { row: 2, field: 'stage' }, [['גבייה'], ['גבייה']]);
  expect([2, 3, 4].map((row) => office.row(row).stage)).toEqual(Array(3).fill('איסוף מסמכים'));
  expect([2, 3, 4].map((row) => office.row(row).confirmed !== undefined)).toEqual([true, true, false]);
  expect(office.log().map(({ caseId, field }) => [caseId, field])).toEqual([
    ['C-00001', 'שלב'],
    ['C-00002', 'שלב'],
  ]);
});

test('pasting two hundred new rows, or handing two hundred cases over, takes no more calls than one', async () => {
  const costs = async (count: number, act: (office: OfficeAtWork) => void) => {
    const cases = casesOf(count).map((one) => ({ ...one, documentsStatus: 'complete' }));
    const office = await anOfficeAtWork({ cases });
    act(office);
    return office.calls;
  };
  const times = (count: number, value: string | boolean) => Array.from({ length: count }, () => [value]);
  const handOver = (count: number) => (office: OfficeAtWork) =>
    office.type(NETA, { row: 2, field: 'finish' }, times(count, true));
  expect(await costs(200, handOver(200))).toEqual(await costs(1, handOver(1)));
  const names = (count: number) => (office: OfficeAtWork) =>
    office.type(NETA, { row: 300, field: 'clientName' }, times(count, 'תמר אלון'));
  const newRows = await costs(1, names(200));
  expect(newRows).toEqual(await costs(1, names(1)));
  expect(newRows['Sheets.Spreadsheets.get']).toBe(1);
});
