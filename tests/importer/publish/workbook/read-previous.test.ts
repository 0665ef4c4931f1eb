import { readFile, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishWorkbook } from '../../../../importer/publish/workbook/publish-workbook.ts';
import { readPrevious } from '../../../../importer/publish/workbook/read-previous.ts';
import { anImportOf } from '../../../builders/an-import-of.ts';
import { aReviewItem } from '../../../builders/an-import-outcome.ts';
import {
  aSheetPath,
  columnOf,
  editSheet,
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
    phones: ['+972501234567', '+97235551234'],
    stage: 'documents',
    stageSince: '2025-03-31',
    feeAmount: 129_650,
    feePercent: 1050,
    notes: 'שורה ראשונה\nשורה שנייה',
  },
} as const;
const DANA = { caseId: 'C-2', values: { clientName: 'דנה אורן' } };

async function previous(path: string) {
  const read = await readPrevious(path);
  if (read === null) throw new Error('nothing was published');
  return read;
}

test('where nothing was published yet there is nothing to read', async () => {
  expect(await readPrevious(await aSheetPath())).toBeNull();
});

test('the source rows come back with their ids, their cells and why they belong together', async () => {
  const path = await aSheetPath();
  const long = JSON.stringify({ הערות: 'מילה '.repeat(15_000), 'ת"ז': '012345674' });
  const outcome = anImportOf([{ ...NOA, cells: long }, DANA]);
  const link = {
    toRowIndex: 0,
    weightBits: 12.345,
    evidence: [{ field: 'phones', level: 'exact', bits: 12.345 }],
    decidedByPerson: false,
  };
  const placements = outcome.placements.map((one, index) => (index === 1 ? { ...one, link } : one));
  await publishTo(path, { ...outcome, placements });
  const { rows } = await previous(path);

  expect(rows[0]).toEqual({
    workbook: 'billing.xlsx',
    sheet: 'גבייה',
    rowNumber: 2,
    hash: outcome.rows[0]?.hash,
    cells: long,
    clientId: 'PC-1',
    caseId: 'C-1',
    gave: ['clientName'],
    link: null,
  });
  expect(rows[1]?.link).toEqual({
    to: { workbook: 'billing.xlsx', sheet: 'גבייה', row: 2 },
    weightBits: 12.35,
    evidence: [{ field: 'phones', level: 'exact', bits: 12.35 }],
    decidedByPerson: false,
  });
});

test('a decision chosen from the list comes back with what it is about', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA], { reviewItems: [aReviewItem()] }));
  await editSheet(path, (workbook) => {
    const review = tabOf(workbook, 'לבדיקה');
    review.getCell(2, columnOf(review, 'החלטה')).value = 'אותו דבר';
  });

  const { decisions, problems } = await previous(path);
  expect(problems).toEqual([]);
  expect(decisions).toEqual([
    {
      id: 'R-0a1b2c3d4e',
      kind: 'possibleMatch',
      subject: { about: 'pair', hashes: ['one', 'two'] },
      decision: 'same',
    },
  ]);
});

test.each(['כן', 'להשאיר צד א'])(
  'the words "%s" decide nothing here: the owner is told, and they stay in the sheet',
  async (words) => {
    const path = await aSheetPath();
    const outcome = anImportOf([NOA], { reviewItems: [aReviewItem()] });
    await publishTo(path, outcome);
    await editSheet(path, (workbook) => {
      const review = tabOf(workbook, 'לבדיקה');
      review.getCell(2, columnOf(review, 'החלטה')).value = words;
    });
    const { decisions, problems } = await previous(path);
    await publishTo(path, outcome);
    const review = tabOf(await openSheet(path), 'לבדיקה');

    expect(decisions).toEqual([]);
    expect(problems).toMatchObject([
      {
        code: 'unknown-decision',
        where: { workbook: 'cases.xlsx', sheet: 'לבדיקה', cell: 'G2' },
        saw: `"${words}"`,
        expected: 'אותו דבר / שונים / אחר כך',
      },
    ]);
    expect(review.getCell(2, columnOf(review, 'החלטה')).value).toBe(words);
  },
);

test('a decision stays on the sheet when its item does not come up again', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA], { reviewItems: [aReviewItem({ decision: 'different' })] }));
  await publishTo(path, anImportOf([NOA]));

  expect((await previous(path)).decisions).toMatchObject([{ id: 'R-0a1b2c3d4e', decision: 'different' }]);
});

test('staff, settings, the log and notes on review items survive the next import', async () => {
  const path = await aSheetPath();
  const outcome = anImportOf([{ ...NOA, values: { ...NOA.values, clientManager: 'ליאת' } }], {
    reviewItems: [aReviewItem()],
  });
  await publishTo(path, outcome);
  await editSheet(path, (workbook) => {
    tabOf(workbook, 'צוות').getCell(2, 3).value = 'liat@office.example';
    tabOf(workbook, 'צוות').getCell(3, 1).value = 'אבי';
    const settings = tabOf(workbook, 'הגדרות');
    settings.eachRow((row) => {
      if (row.getCell(1).value === 'ימי יעד: קליטה') row.getCell(2).value = '5';
    });
    const review = tabOf(workbook, 'לבדיקה');
    review.getCell(2, columnOf(review, 'הערה')).value = 'לשאול את ליאת';
  });
  await publishTo(path, { ...outcome, importedAt: '2025-07-15T06:30:00.000Z' });
  const read = await previous(path);

  expect(read.staff).toMatchObject([
    { name: 'ליאת', role: 'מנהל לקוח', email: 'liat@office.example' },
    { name: 'אבי', role: '' },
  ]);
  expect(read.settings.get('targetDays.intake')).toBe(5);
  expect(read.review[0]?.note).toBe('לשאול את ליאת');
  expect(read.log.map(({ when }) => when)).toEqual(['2025-07-14T09:30:00', '2025-07-15T09:30:00']);
});

test('what somebody edits in the sheet survives the next import, and the rest follows the sources', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA, DANA]));
  await editSheet(path, (workbook) => {
    const cases = tabOf(workbook, 'תיקים');
    cases.getCell(2, columnOf(cases, 'פעולה הבאה')).value = 'להתקשר שוב';
    cases.getCell(2, columnOf(cases, 'תאריך יעד')).value = new Date('2025-08-01');
    cases.getCell(3, columnOf(cases, 'שלב')).value = 'גבייה';
    cases.getCell(4, columnOf(cases, 'שם הלקוח')).value = 'לקוח חדש';
    cases.getCell(1, cases.columnCount + 1).value = 'ימים בשלב';
    cases.getCell(2, cases.columnCount).value = { formula: 'TODAY()-G2', result: 105, date1904: false };
  });
  await publishTo(path, anImportOf([{ ...NOA, values: { ...NOA.values, feeAmount: 130_000 } }, DANA]));

  const cases = tabOf(await openSheet(path), 'תיקים');
  const cell = (row: number, header: string) => cases.getCell(row, columnOf(cases, header)).value;
  expect(cell(2, 'פעולה הבאה')).toBe('להתקשר שוב');
  expect(cell(2, 'תאריך יעד')).toEqual(new Date('2025-08-01'));
  expect(cell(2, 'שכר טרחה')).toBe(1300);
  expect(cell(2, 'ימים בשלב')).toMatchObject({ formula: 'TODAY()-G2', result: 105 });
  expect(cell(3, 'שלב')).toBe('גבייה');
  expect([cell(4, 'מספר תיק'), cell(4, 'שם הלקוח')]).toEqual([null, 'לקוח חדש']);
});

test('whom a case waits for, since when, and what was promised survive the next import', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA, DANA]));
  const typed = {
    'ממתין ל': 'רשות',
    'ממתין מאז': new Date('2025-05-04'),
    'הובטח ללקוח עד': new Date('2025-08-01'),
    'תחילת טיפול': new Date('2025-03-09'),
  };
  await editSheet(path, (workbook) => {
    const cases = tabOf(workbook, 'תיקים');
    for (const [header, value] of Object.entries(typed)) {
      const cell = cases.getCell(2, columnOf(cases, header));
      expect(cell.style.protection).toMatchObject({ locked: false });
      cell.value = value;
    }
  });
  for (const feeAmount of [130_000, 140_000]) {
    await publishTo(path, anImportOf([{ ...NOA, values: { ...NOA.values, feeAmount } }, DANA]));
    const cases = tabOf(await openSheet(path), 'תיקים');
    const standing = Object.keys(typed).map((header) => cases.getCell(2, columnOf(cases, header)).value);
    expect(standing).toEqual(Object.values(typed));
    expect(cases.getCell(2, columnOf(cases, 'שכר טרחה')).value).toBe(feeAmount / 100);
    expect(cases.getCell(3, columnOf(cases, 'ממתין ל')).value).toBe(null);
  }
});

test('what clients said stays as people wrote it, in their order and their columns, through every import', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA]));
  await editSheet(path, (workbook) => {
    const feedback = tabOf(workbook, 'משוב');
    const rows = [
      [new Date('2025-05-28'), 'C-1', 'תלונה', 'יחס', null, null, '=לא חזרו אליי', 'ליאת', 'כחול'],
      [],
      ['אתמול', 'C-99', 'שבח', null, 5, { formula: 'E4*10', result: 50, date1904: false }, '012', null],
      [new Date('2025-05-28'), 'C-1', 'תלונה', 'יחס', null, null, '=לא חזרו אליי', 'ליאת', 'כחול'],
    ];
    rows.forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== null) feedback.getCell(row + 2, column + 1).value = value;
      });
    });
    feedback.getCell(1, 9).value = 'צבע';
    feedback.spliceColumns(8, 1);
  });
  const first = await published();
  expect(first.slice(0, 2)).toEqual([
    ['תאריך', 'מספר תיק', 'סוג', 'נושא התלונה', 'ציון', 'סכום', 'פירוט', 'צבע', 'נרשם בידי'],
    [new Date('2025-05-28'), 'C-1', 'תלונה', 'יחס', null, null, '=לא חזרו אליי', 'כחול', null],
  ]);
  expect(first[2]?.slice(0, 7)).toEqual([
    ...['אתמול', 'C-99', 'שבח', null, 5],
    expect.objectContaining({ formula: 'E3*10', result: 50 }),
    '012',
  ]);
  expect(first[3]).toEqual(first[1]);
  expect(first).toHaveLength(4);
  expect(await published()).toEqual(first);

  async function published() {
    await publishTo(path, anImportOf([NOA, DANA]));
    return valuesOf(tabOf(await openSheet(path), 'משוב'));
  }
});

test('on the tab of what clients said there are lists to choose from, and nothing is locked', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA]));
  const feedback = tabOf(await openSheet(path), 'משוב');
  const cell = (header: string) => feedback.getCell(900, columnOf(feedback, header));
  expect(cell('סוג').dataValidation.formulae).toEqual(['"תלונה,שביעות רצון,החזר כספי"']);
  expect(cell('נושא התלונה').dataValidation.formulae[0]).toContain('לא חוזרים ללקוח');
  expect(feedback.getColumn(columnOf(feedback, 'תאריך')).numFmt).toBe('dd/mm/yyyy');
  expect((feedback as unknown as { sheetProtection?: object }).sheetProtection ?? null).toBe(null);
});

test('a sheet that was saved from Google keeps its boxes, ticked or not, and what was confirmed', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA, DANA]));
  await editSheet(path, (workbook) => {
    const cases = tabOf(workbook, 'תיקים');
    const width = cases.columnCount;
    for (const [index, column] of [
      ['סיום שלב', true, false, false],
      ['סיבת ההעברה', 'המסמכים הגיעו'],
      ['_confirmed', '{"stage":"documents"}', '{}'],
    ].entries()) {
      for (const [row, value] of column.entries()) cases.getCell(row + 1, width + index + 1).value = value;
    }
  });
  await publishTo(path, anImportOf([NOA]));
  const cases = tabOf(await openSheet(path), 'תיקים');
  const shown = valuesOf(cases).map((row) =>
    [columnOf(cases, 'מספר תיק'), columnOf(cases, 'סיום שלב'), columnOf(cases, '_confirmed')].map(
      (column) => row[column - 1],
    ),
  );
  expect(shown).toEqual([
    ['מספר תיק', 'סיום שלב', '_confirmed'],
    ['C-1', true, '{"stage":"documents"}'],
  ]);
  expect(cases.getColumn(columnOf(cases, '_confirmed'))).toMatchObject({ hidden: true });
});

test('a sheet that another program saved again shows no edits', async () => {
  const path = await aSheetPath();
  const outcome = anImportOf([NOA, DANA]);
  await publishTo(path, outcome);
  const before = valuesOf(tabOf(await openSheet(path), 'תיקים'));
  await editSheet(path, () => undefined);
  await publishTo(path, { ...outcome, importedAt: '2025-07-15T06:30:00.000Z' });
  const [entry] = (await previous(path)).log;

  expect(valuesOf(tabOf(await openSheet(path), 'תיקים'))).toEqual(before);
  expect(entry?.after).not.toContain('תוקנו ביד');
});

test('any text comes back from the sheet as it was written', async () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('א', ' ', '\n', '_x0041_', '\u0008', '\ud800', '&', '<', ']]>', '=', '"'),
    }),
  );
  const texts = fc.sample(anyText, { numRuns: 300, seed: 7 }).filter((text) => text.trim() !== '');
  const path = await aSheetPath();
  await publishTo(
    path,
    anImportOf(texts.map((notes, index) => ({ caseId: `C-${index}`, values: { notes } }))),
  );
  const { columns, rows } = (await previous(path)).cases;
  const notes = columns.findIndex(({ key }) => key === 'notes');

  expect(rows.map(({ cells }) => cells[notes])).toEqual(texts);
});

test('a file that is no case sheet is named, and not overwritten', async () => {
  const path = await aSheetPath();
  await writeFile(path, 'שם,טלפון\nנועה,050-1234567\n');

  await expect(readPrevious(path)).rejects.toThrow(
    `${path} is no case sheet (its tab _sources or the headers of that tab are missing). It is left as it is: move it away, or import into another folder with --out.`,
  );
});

test('a damaged sheet is named, and not overwritten', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA]));
  await writeFile(path, (await readFile(path)).subarray(0, 2000));

  await expect(readPrevious(path)).rejects.toThrow(
    /cases\.xlsx cannot be read back \(.*\) It is left as it is/,
  );
});

test('a sheet that was saved while the import ran is not overwritten', async () => {
  const path = await aSheetPath();
  await publishTo(path, anImportOf([NOA]));
  const read = await previous(path);
  await editSheet(path, (workbook) => {
    tabOf(workbook, 'תיקים').getCell('B2').value = 'נועה ברק-לוי';
  });

  await expect(publishWorkbook({ outcome: anImportOf([NOA]), path, previous: read })).rejects.toThrow(
    /was changed while the import ran/,
  );
  expect(tabOf(await openSheet(path), 'תיקים').getCell('B2').value).toBe('נועה ברק-לוי');
});
