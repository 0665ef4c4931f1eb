import { expect, test } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const ROI = emailOf('רועי תבור');
const ORIT = emailOf('אורית סלע');

/** Six cases in rows 2 to 7, on which the add-on has been at work. */
async function anOfficeOfSix(): Promise<OfficeAtWork> {
  const office = await anOfficeAtWork({ cases: casesOf(6) });
  office.type(ORIT, { row: 7, field: 'city' }, 'חיפה');
  return office;
}

function casesOf(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(5, '0');
    return aCase('documents', { caseId: `C-${number}`, clientId: `P-${number}` });
  });
}

/** Somebody's edits, none of which gets settled. */
function unsettled(office: OfficeAtWork, edit: () => void): void {
  office.host.watchCalls(({ name }) => (name === 'Lock.tryLock' ? 'cut off' : undefined));
  edit();
  office.host.watchCalls(null);
}

function insertRows(office: OfficeAtWork, at: number, count = 1): void {
  const range = { sheetId: office.tab().sheetId, dimension: 'ROWS', startIndex: at - 1 };
  office.host.changeAs(OWNER, [
    { insertDimension: { range: { ...range, endIndex: at - 1 + count }, inheritFromBefore: false } },
  ]);
}

function claims({ host }: OfficeAtWork): readonly string[] {
  return [...host.documentProperties.keys()].filter((key) => key.startsWith('claim.'));
}

test("a tick that waits goes with its case when a row is inserted above, and no colleague's case moves", async () => {
  const office = await anOfficeOfSix();
  unsettled(office, () => {
    office.type(NETA, { row: 3, field: 'documentsStatus' }, 'הושלמו');
    office.type(NETA, { row: 3, field: 'finish' }, true);
    office.type(ROI, { row: 4, field: 'documentsStatus' }, 'הושלמו');
    office.type(ROI, { row: 4, field: 'finish' }, true);
  });
  insertRows(office, 2);
  office.host.tick(61);
  expect(office.row(4)).toMatchObject({ caseId: 'C-00002', stage: 'הכנת תביעה', finish: false });
  expect(office.row(5)).toMatchObject({ caseId: 'C-00003', stage: 'הכנת תביעה', finish: false });
  const moves = office.log().filter(({ field }) => field === 'שלב');
  expect(moves.map(({ who, caseId }) => [who, caseId])).toEqual([
    ['נטע ברקאי', 'C-00002'],
    ['רועי תבור', 'C-00003'],
  ]);
  expect(claims(office)).toEqual([]);
});

test('what waits is settled under the right name in a sheet that was sorted meanwhile', async () => {
  const office = await anOfficeOfSix();
  unsettled(office, () => {
    office.type(NETA, { row: 2, field: 'city' }, [['עכו'], ['לוד'], ['יפו']]);
    office.type(ROI, { row: 6, field: 'city' }, 'צפת');
  });
  const { sheetId } = office.tab();
  const rows = { sheetId, startRowIndex: 1, endRowIndex: 7, startColumnIndex: 0 };
  office.host.changeAs(OWNER, [
    {
      sortRange: {
        range: { ...rows, endColumnIndex: office.tab().columnCount },
        sortSpecs: [{ dimensionIndex: office.columnOf('caseId'), sortOrder: 'DESCENDING' }],
      },
    },
  ]);
  office.host.tick(61);
  const cities = office
    .log()
    .filter(({ field }) => field === 'עיר')
    .slice(1);
  expect(cities.map(({ who, caseId, after }) => [who, caseId, after]).sort()).toEqual([
    ['נטע ברקאי', 'C-00001', 'עכו'],
    ['נטע ברקאי', 'C-00002', 'לוד'],
    ['נטע ברקאי', 'C-00003', 'יפו'],
    ['רועי תבור', 'C-00005', 'צפת'],
  ]);
});

test('what waits for a case whose row was deleted is forgotten, and the case that came there is left alone', async () => {
  const office = await anOfficeOfSix();
  unsettled(office, () => {
    office.type(NETA, { row: 3, field: 'finish' }, true);
    office.type(ROI, { row: 4, field: 'finish' }, true);
  });
  const { sheetId } = office.tab();
  office.host.changeAs(OWNER, [
    { deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
  ]);
  office.host.tick(61);
  expect(office.row(3)).toMatchObject({ caseId: 'C-00003', finish: false });
  expect(office.noteAt(3, 'finish')).toContain('מסמכים');
  expect(claims(office)).toEqual([]);
});

test('two hundred pasted rows find their cases again after rows were inserted among them', async () => {
  const office = await anOfficeAtWork({ cases: casesOf(210) });
  office.type(ORIT, { row: 211, field: 'notes' }, 'שיחה');
  unsettled(office, () => {
    office.type(
      NETA,
      { row: 2, field: 'city' },
      Array.from({ length: 200 }, () => ['עכו']),
    );
  });
  insertRows(office, 100, 3);
  office.host.tick(61);
  const lines = office.log().filter(({ field }) => field === 'עיר');
  expect(lines).toHaveLength(200);
  expect(new Set(lines.map(({ who }) => who))).toEqual(new Set(['נטע ברקאי']));
  expect(claims(office)).toEqual([]);
});

test('where somebody moved the column of case numbers, an edit that waits is settled by its row, as before', async () => {
  const office = await anOfficeOfSix();
  const { sheetId } = office.tab();
  const startIndex = office.columnOf('caseId');
  office.host.changeAs(OWNER, [
    {
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
        destinationIndex: 20,
      },
    },
  ]);
  unsettled(office, () => office.type(NETA, { row: 3, field: 'city' }, 'עכו'));
  office.host.tick(61);
  expect(office.log().at(-1)).toMatchObject({ who: 'נטע ברקאי', caseId: 'C-00002', after: 'עכו' });
});
