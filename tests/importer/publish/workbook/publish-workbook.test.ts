import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { publishWorkbook } from '../../../../importer/publish/workbook/publish-workbook.ts';
import { anImportOf } from '../../../builders/an-import-of.ts';
import { aReading, aReviewItem } from '../../../builders/an-import-outcome.ts';
import {
  aSheetPath,
  columnOf,
  openSheet,
  publishTo,
  tabOf,
  valuesOf,
} from '../../../builders/published-sheets.ts';

const NOA = {
  caseId: 'C-1',
  values: {
    clientName: 'נועה ברק',
    nationalId: '012345674',
    phones: ['+972501234567'],
    stage: 'documents',
    stageSince: '2025-03-31',
    feeAmount: 129_650,
    feePercent: 1050,
    clientManager: 'ליאת',
  },
} as const;

async function published(...parts: Parameters<typeof anImportOf>) {
  const path = await aSheetPath();
  await publishTo(path, anImportOf(...parts));
  return openSheet(path);
}

test('the sheet has a tab for each of the office’s needs, and hides the machine’s', async () => {
  const workbook = await published([NOA]);

  expect(workbook.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'תיקים visible',
    'לבדיקה visible',
    'צוות visible',
    'הגדרות visible',
    'לוח בקרה visible',
    'משוב visible',
    'יומן visible',
    '_sources hidden',
    '_rejected hidden',
    '_published hidden',
  ]);
});

test('a case reads as the office writes it: dates as dates, money in shekels, ids as text', async () => {
  const cases = tabOf(await published([NOA]), 'תיקים');
  const cell = (header: string) => cases.getCell(2, columnOf(cases, header));

  expect(cell('תעודת זהות').value).toBe('012345674');
  expect(cell('תעודת זהות').numFmt).toBe('@');
  expect(cell('טלפון').value).toBe('050-123-4567');
  expect(cell('שלב').value).toBe('איסוף מסמכים');
  expect(cell('בשלב מאז').value).toEqual(new Date('2025-03-31'));
  expect(cell('בשלב מאז').numFmt).toBe('dd/mm/yyyy');
  expect(cell('שכר טרחה').value).toBe(1296.5);
  expect(cell('שכר טרחה').numFmt).toContain('₪');
  expect(cell('אחוז שכר טרחה').value).toBe(0.105);
});

test('the sheet is made to be worked in: right to left, frozen header, filter, lists, colours, locks', async () => {
  const cases = tabOf(await published([NOA, { caseId: 'C-2' }]), 'תיקים');
  const cell = (header: string) => cases.getCell(3, columnOf(cases, header));

  expect(cases.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', ySplit: 1 });
  expect(cases.autoFilter).toBe('A1:AR3');
  expect(cases.dimensions.toString()).toBe('A1:AR3');
  expect(cell('שלב').dataValidation.formulae[0]).toContain('קליטה,איסוף מסמכים');
  expect(cell('מנהל תיק').dataValidation.formulae).toEqual(['casesheet_staff']);
  expect(cases.getColumn(columnOf(cases, 'הערות')).style.protection).toMatchObject({ locked: false });
  expect(cases.getColumn(columnOf(cases, 'מספר תיק')).style.protection?.locked).not.toBe(false);
  // The package's types do not know what it reads.
  const drawn = cases as unknown as { conditionalFormattings: { ref: string }[]; sheetProtection: object };
  expect(drawn.conditionalFormattings.map(({ ref }) => ref)).toEqual([
    'I2:I1048576',
    'G2:G1048576',
    'A2:AR1048576',
  ]);
  expect(drawn.sheetProtection).toMatchObject({
    sheet: true,
    autoFilter: true,
    sort: true,
    insertRows: true,
  });
});

test('text that looks like a formula or a link is text', async () => {
  const notes = ['=HYPERLINK("http://x","לחץ")', '=cmd|calc', '+1', '-1', '@SUM(A1)', 'https://example.com'];
  const cases = tabOf(
    await published(notes.map((note, index) => ({ caseId: `C-${index}`, values: { notes: note } }))),
    'תיקים',
  );
  const column = columnOf(cases, 'הערות');

  notes.forEach((note, index) => {
    const cell = cases.getCell(index + 2, column);
    expect(cell.value).toBe(note);
    expect(cell.formula).toBeUndefined();
    expect(cell.numFmt).toBe('@');
  });
});

test('a text longer than a cell is cut on the case, says so, and is whole in _sources', async () => {
  const long = 'א'.repeat(60_000);
  const cells = JSON.stringify({ הערות: long });
  const workbook = await published([{ caseId: 'C-1', values: { notes: long }, cells }]);
  const cases = tabOf(workbook, 'תיקים');
  const note = String(cases.getCell(2, columnOf(cases, 'הערות')).value);
  const [headers = [], row = []] = valuesOf(tabOf(workbook, '_sources'));

  expect(note).toHaveLength(32_767);
  expect(note).toMatch(/א… \(המשך ב-_sources\)$/);
  expect(headers).toContain('cells_2');
  expect(
    headers.map((header, index) => (String(header).startsWith('cells') ? row[index] : '')).join(''),
  ).toBe(cells);
});

test('_sources has one row per source row, with where it went', async () => {
  const sources = valuesOf(tabOf(await published([NOA, { caseId: 'C-2' }]), '_sources'));

  expect(sources[0]).toEqual([
    'workbook',
    'sheet',
    'row',
    'client_id',
    'case_id',
    'hash',
    'cells',
    'gave',
    'link',
  ]);
  expect(sources.slice(1).map((row) => row.slice(0, 5))).toEqual([
    ['billing.xlsx', 'גבייה', 2, 'PC-1', 'C-1'],
    ['billing.xlsx', 'גבייה', 3, 'PC-2', 'C-2'],
  ]);
});

test('every rejected cell stands in _rejected with its reason', async () => {
  const rejected = [{ sheet: 'גבייה', cell: 'D17', text: '31/02/2025', reason: 'unreadable-date' }];
  const workbook = await published([NOA], { readings: [aReading({ rejected })] });

  expect(valuesOf(tabOf(workbook, '_rejected'))).toEqual([
    ['workbook', 'sheet', 'cell', 'reason', 'text'],
    ['billing.xlsx', 'גבייה', 'D17', 'unreadable-date', '31/02/2025'],
  ]);
});

test('what waits for a decision comes before what was decided, both sides next to each other', async () => {
  const workbook = await published([NOA], {
    reviewItems: [
      aReviewItem({ id: 'R-decided', decision: 'different' }),
      aReviewItem({ id: 'R-open', first: 'שם: נועה', second: 'שם: נועם' }),
    ],
  });
  const [headers = [], open = [], decided = []] = valuesOf(tabOf(workbook, 'לבדיקה'));

  expect(headers.slice(0, 7)).toEqual(['מספר פריט', 'סוג', 'צד א', 'צד ב', 'למה', 'משקל', 'החלטה']);
  expect(open.slice(0, 4)).toEqual(['R-open', 'אולי אותו לקוח', 'שם: נועה', 'שם: נועם']);
  expect(open[6]).toBeNull();
  expect([decided[0], decided[6]]).toEqual(['R-decided', 'שונים']);
});

test('the dashboard counts with live formulas that already show their results', async () => {
  const workbook = await published(
    [
      { caseId: 'C-1', values: { stage: 'documents', stageSince: '2025-07-10', clientManager: 'ליאת' } },
      { caseId: 'C-2', values: { stage: 'documents', stageSince: '2025-05-01', clientManager: 'ליאת' } },
      { caseId: 'C-3', values: { stage: 'closed', stageSince: '2025-05-01', nextActionDue: '2025-05-05' } },
      { caseId: 'C-4', values: { nextAction: 'להתקשר' } },
    ],
    { reviewItems: [aReviewItem()] },
  );
  const lines = new Map(
    valuesOf(tabOf(workbook, 'לוח בקרה')).map((row) => [row[0], row.slice(2, 4).map(resultOf)]),
  );
  const tiles = tabOf(workbook, 'לוח בקרה').getRow(5);

  expect(lines.get('איסוף מסמכים')).toEqual([2, 1]);
  expect(lines.get('סגור')?.[0]).toBe(1);
  expect(lines.get('ללא שלב')?.[0]).toBe(1);
  expect(lines.get('ליאת')).toEqual([2, 1]);
  expect([1, 2, 3, 4].map((column) => resultOf(tiles.getCell(column).value))).toEqual([4, 1, 2, 1]);
  expect(tiles.getCell(1).formula).toContain('COUNTIFS(תיקים!$A$2:$A$1048576');
});

test('the staff tab lists who handles cases, each with the role their column tells', async () => {
  const workbook = await published([
    { caseId: 'C-1', values: { clientManager: 'ליאת', caseManager: 'אבי', collector: 'אבי' } },
    { caseId: 'C-2', values: { clientManager: 'ליאת', caseManager: 'אבי' } },
  ]);

  expect(valuesOf(tabOf(workbook, 'צוות')).map((row) => row.slice(0, 2))).toEqual([
    ['שם', 'תפקיד'],
    ['אבי', 'מנהל תיק'],
    ['ליאת', 'מנהל לקוח'],
  ]);
});

test('an import without cases still makes a sheet with all its tabs', async () => {
  const workbook = await published([]);

  expect(valuesOf(tabOf(workbook, 'תיקים'))).toHaveLength(1);
  expect(tabOf(workbook, 'תיקים').autoFilter).toBe('A1:AR1');
});

test('the same import always makes the same file', async () => {
  const [first, second] = [await aSheetPath(), await aSheetPath()];
  const outcome = anImportOf([NOA]);
  await publishWorkbook({ outcome, path: first });
  await publishWorkbook({ outcome, path: second });

  expect((await readFile(first)).equals(await readFile(second))).toBe(true);
});

test('the earlier sheet is kept beside the new one, and nothing else is left', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA]));
  const earlier = await readFile(path);
  await publishTo(path, anImportOf([NOA, { caseId: 'C-2' }]));

  expect(await readdir(dirname(path))).toEqual(['cases.previous.xlsx', 'cases.xlsx']);
  expect((await readFile(path.replace('cases.', 'cases.previous.'))).equals(earlier)).toBe(true);
});

function resultOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
}
