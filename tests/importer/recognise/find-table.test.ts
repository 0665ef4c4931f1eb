import { describe, expect, test } from 'vitest';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';
import { aMobile, aName, anId, clientRows } from '../../builders/invented-people.ts';
import { aSheet, aWorkbook, formulaCell, type Written } from '../../builders/raw-sheets.ts';

const HEADER = ['שם הלקוח', 'ת.ז.', 'טלפון'];

function understand(...sheets: Parameters<typeof aSheet>[0][]): WorkbookReading {
  return understandWorkbook(aWorkbook(sheets.map(aSheet)), {});
}

function keysOf(reading: WorkbookReading, sheet = 0): readonly (string | null)[] {
  return reading.sheets[sheet]?.columns.map(({ key }) => key) ?? [];
}

function namesOf({ rows }: WorkbookReading): readonly unknown[] {
  return rows.map(({ values }) => values.clientName);
}

function codesOf({ problems }: WorkbookReading): readonly string[] {
  return problems.map(({ code }) => code);
}

describe('the header', () => {
  test('stands in the first row of a plain list', () => {
    const reading = understand({ rows: [HEADER, ...clientRows(3)] });
    expect(reading.sheets[0]?.headerRowNumber).toBe(1);
    expect(keysOf(reading)).toEqual(['clientName', 'nationalId', 'phones']);
    expect(namesOf(reading)).toEqual([aName(1), aName(2), aName(3)]);
  });

  test('is found under a merged title, a date line and a blank row', () => {
    const rows = [['מעקב מסמכים ינואר'], ['עודכן 3.1.25'], [], HEADER, ...clientRows(3)];
    const reading = understand({ rows, merges: ['A1:C1'] });
    expect(reading.sheets[0]).toMatchObject({
      headerRowNumber: 4,
      sourceRows: 3,
      skippedRows: [
        { rowNumber: 1, why: 'title' },
        { rowNumber: 2, why: 'title' },
      ],
    });
  });

  test('is found in row 20, under lines about the office', () => {
    const above: Written[][] = Array.from({ length: 19 }, (_, index) => [`נוהל משרד סעיף ${index}`]);
    expect(understand({ rows: [...above, HEADER, ...clientRows(2)] }).sheets[0]?.headerRowNumber).toBe(20);
  });

  test('is read although its words are misspelt or longer than usual', () => {
    const header = ['שם הלקוח/ה', "מס' ת.ז. (9 ספרות)", 'נייד של הלקוח', 'סוג התבעה'];
    const rows = clientRows(3).map((row) => [...row, 'ניידות']);
    expect(keysOf(understand({ rows: [header, ...rows] }))).toEqual([
      'clientName',
      'nationalId',
      'phones',
      'claimType',
    ]);
  });

  test('broken over two rows is read as one', () => {
    const rows = [['שם', 'תעודת', 'טלפון', 'תאריך'], ['הלקוח', 'זהות', 'נייד', 'לידה'], ...clientRows(3)];
    const reading = understand({ rows });
    expect(keysOf(reading)).toEqual(['clientName', 'nationalId', 'phones', 'birthDate']);
    expect(reading.rows).toHaveLength(3);
  });

  test('under group titles takes its meaning from them', () => {
    const rows = [
      ['לקוח', null, null, 'הגשה', null],
      ['שם', 'ת.ז.', 'טלפון', 'תאריך', 'גוף'],
      ...clientRows(3).map((row) => [...row, '1/2/2025', 'ביטוח לאומי']),
    ];
    expect(keysOf(understand({ rows, merges: ['A1:C1', 'D1:E1'] }))).toEqual([
      'clientName',
      'nationalId',
      'phones',
      'submittedDate',
      'authority',
    ]);
  });

  test('of two rows, repeated where a page ended, is no client', () => {
    const header = [
      ['שם', 'תעודת', 'טלפון'],
      ['הלקוח', 'זהות', 'נייד'],
    ];
    const reading = understand({ rows: [...header, ...clientRows(3), ...header, ...clientRows(3, 4)] });
    expect(reading.rows).toHaveLength(6);
    expect(reading.problems).toEqual([]);
  });

  test('with its words on two lines of a cell is repeated and known all the same', () => {
    const header = ['שם\nהלקוח', 'תעודת\nזהות', 'טלפון'];
    const reading = understand({ rows: [header, ...clientRows(2), header, ...clientRows(2, 3)] });
    expect(reading.sheets[0]?.columns.map(({ header: text }) => text)).toEqual([
      'שם הלקוח',
      'תעודת זהות',
      'טלפון',
    ]);
    expect(reading.rows).toHaveLength(4);
  });

  test('repeated where a page ended is no client', () => {
    const reading = understand({ rows: [HEADER, ...clientRows(3), HEADER, ...clientRows(3, 4)] });
    expect(reading.rows).toHaveLength(6);
    expect(reading.sheets[0]?.skippedRows).toEqual([{ rowNumber: 5, why: 'repeated-header' }]);
    expect(reading.problems).toEqual([]);
  });
});

describe('tabs', () => {
  test('of every month are read together, wherever the header stands in each', () => {
    const reading = understand(
      { name: 'ינואר', rows: [HEADER, ...clientRows(2)] },
      { name: 'פברואר', rows: [['פברואר 2025'], [], HEADER, ...clientRows(3, 3)] },
    );
    expect(reading.sheets.map(({ headerRowNumber }) => headerRowNumber)).toEqual([1, 3]);
    expect(reading.rows.map(({ sheet, rowNumber }) => `${sheet} ${rowNumber}`)).toEqual([
      'ינואר 2',
      'ינואר 3',
      'פברואר 4',
      'פברואר 5',
      'פברואר 6',
    ]);
  });

  test('of lists and instructions hold no cases, and are left out without a complaint', () => {
    const reading = understand(
      { rows: [HEADER, ...clientRows(3)] },
      {
        name: 'רשימות',
        rows: [
          ['סטטוס', 'מטפל'],
          ['חסרים', 'רותם'],
          ['הושלמו', 'סיגל'],
        ],
      },
      { name: 'הוראות', rows: [['יש למלא כל לקוח בשורה']] },
      {
        name: 'צוות',
        rows: [
          ['שם', 'טלפון'],
          ['רותם', aMobile(1)],
          ['סיגל', aMobile(2)],
        ],
      },
    );
    expect(reading.sheets.slice(1).map(({ ignored }) => ignored)).toEqual([
      'nothing in it reads like a table of clients',
      'nothing in it reads like a table of clients',
      'a helper tab by its name',
    ]);
    expect(new Set(reading.rejected.slice(3).map(({ reason }) => reason))).toEqual(new Set(['helper-tab']));
    expect(reading.problems).toEqual([]);
  });

  test('that are large and not understood are pointed out', () => {
    const lines = Array.from({ length: 12 }, (_, index) => ['אריזה', 'מחסן', 'ארגז', `מדף ${index}`]);
    const reading = understand({ rows: [HEADER, ...clientRows(3)] }, { name: 'ארכיון', rows: lines });
    expect(codesOf(reading)).toEqual(['tab-not-understood']);
  });

  test('and rows that are hidden are read, and it is said', () => {
    const reading = understand({ hidden: true, hiddenRows: [3], rows: [HEADER, ...clientRows(3)] });
    expect(reading.sheets[0]).toMatchObject({ hidden: true, hiddenRows: 1, sourceRows: 3 });
  });

  test('are read with their hidden columns, and it is said', () => {
    const reading = understand({ hiddenColumns: [2], rows: [HEADER, ...clientRows(3)] });
    expect(reading.sheets[0]?.columns[2]).toMatchObject({
      key: 'phones',
      why: expect.stringContaining('column hidden'),
    });
  });
});

describe('a sheet without known headers', () => {
  test('and without any header is understood by what its columns hold', () => {
    const reading = understand({
      rows: clientRows(5).map(([name = '', id = '', phone = '']) => [id, name, phone, 'ניידות']),
    });
    expect(keysOf(reading)).toEqual(['nationalId', 'clientName', 'phones', 'claimType']);
    expect(reading.sheets[0]).toMatchObject({ headerRowNumber: null, ignored: null, sourceRows: 5 });
  });

  test('is understood under headers nobody knows, which extras keep', () => {
    const header = ['קוד א', 'קוד ב', 'קוד ג', 'מדף'];
    const reading = understand({ rows: [header, ...clientRows(4).map((row) => [...row, 'ב7'])] });
    expect(reading.sheets[0]?.headerRowNumber).toBe(1);
    expect(keysOf(reading)).toEqual(['clientName', 'nationalId', 'phones', null]);
    expect(reading.rows[0]?.extras).toEqual([['מדף', 'ב7']]);
  });
});

describe('two tables in one sheet', () => {
  const staff = [
    ['שם', 'תעודת זהות', 'מייל'],
    ['רותם שגיא', anId(90), 'rotem@office.example'],
  ];

  test('one below the other: the better one is read, and the owner is told of the other', () => {
    const reading = understand({ rows: [HEADER, ...clientRows(6), [], ...staff] });
    expect(namesOf(reading)).toHaveLength(6);
    expect(codesOf(reading)).toEqual(['two-tables']);
    expect(reading.problems[0]?.where.cell).toBe('A9');
    expect(reading.rejected.filter(({ reason }) => reason === 'second-table')).toHaveLength(6);
  });

  test('one above the other: a short list above the cases is not taken for them', () => {
    const reading = understand({ rows: [...staff, [], HEADER, ...clientRows(6)] });
    expect(reading.sheets[0]?.headerRowNumber).toBe(4);
    expect(namesOf(reading)).toHaveLength(6);
    expect(codesOf(reading)).toEqual(['two-tables']);
  });

  test('side by side: the wider one is read', () => {
    const rows = clientRows(4).map((row) => [...row, null, 'רותם שגיא', anId(91)]);
    const reading = understand({ rows: [[...HEADER, null, 'שם', 'ת.ז.'], ...rows] });
    expect(keysOf(reading)).toEqual(['clientName', 'nationalId', 'phones']);
    expect(codesOf(reading)).toEqual(['two-tables']);
    expect(reading.rejected.filter(({ reason }) => reason === 'second-table')).toHaveLength(8);
  });
});

describe('rows that are no cases', () => {
  test.each(['סה"כ', 'סה״כ לקוחות', 'סיכום', 'Total', 'סך הכל'])(
    'a row that begins %s is a total',
    (word) => {
      const reading = understand({ rows: [HEADER, ...clientRows(2), [word, null, 2]] });
      expect(reading.sheets[0]?.skippedRows).toEqual([{ rowNumber: 4, why: 'total-row' }]);
      expect(reading.problems).toEqual([]);
    },
  );

  test('a row with nothing but sums is a total', () => {
    const header = [...HEADER, 'שכר טרחה'];
    const rows = clientRows(2).map((row): Written[] => [...row, 1000]);
    const reading = understand({
      rows: [header, ...rows, [null, null, null, formulaCell('SUM(D2:D3)', 2000)]],
    });
    expect(reading.sheets[0]?.skippedRows).toEqual([{ rowNumber: 4, why: 'total-row' }]);
  });

  test('a client whose first column begins like a total is a client all the same', () => {
    const header = ['מה חסר', 'ת.ז.', 'שם הלקוח'];
    const rows = clientRows(2).map(([name = '', id = '']) => ['סיכום רופא', id, name]);
    const reading = understand({ rows: [header, ...rows, ['סה"כ', 2]] });
    expect(reading.rows).toHaveLength(2);
    expect(reading.sheets[0]?.skippedRows).toEqual([{ rowNumber: 4, why: 'total-row' }]);
  });

  test('a row with a name alone is a client, also one called May', () => {
    expect(namesOf(understand({ rows: [HEADER, ...clientRows(2), ['מאי לויתן']] }))).toContain('מאי לויתן');
  });

  test('a month that heads its rows is a title', () => {
    const rows = [HEADER, ['ינואר 2025'], ...clientRows(2), ['פברואר 2025'], ...clientRows(2, 3)];
    const reading = understand({ rows });
    expect(reading.sheets[0]?.skippedRows.map(({ why }) => why)).toEqual(['title', 'title']);
    expect(reading.rows).toHaveLength(4);
  });

  test('a row that names no client is rejected with one problem', () => {
    const rows = [[...HEADER, 'הערות'], ...clientRows(2).map((row) => [...row, '']), ['', '', '', 'לברר']];
    const reading = understand({ rows });
    expect(reading.rows).toHaveLength(2);
    expect(reading.problems).toMatchObject([{ code: 'no-client', where: { cell: '4' }, saw: '"לברר"' }]);
  });
});

describe('a workbook without cases', () => {
  test('in which nothing reads like a table says so, and keeps every cell with a reason', () => {
    const reading = understand({
      rows: [
        ['תפריט', 'מחיר'],
        ['קפה', 12],
      ],
    });
    expect(codesOf(reading)).toEqual(['no-table']);
    expect(reading.rejected.map(({ reason }) => reason)).toEqual([
      'no-table',
      'no-table',
      'no-table',
      'no-table',
    ]);
  });

  test('that is empty says so', () => {
    expect(understand({ rows: [] }).problems).toMatchObject([
      { code: 'no-table', saw: 'a workbook without a filled cell' },
    ]);
  });

  test('that has headers and no rows says so', () => {
    expect(codesOf(understand({ rows: [HEADER] }))).toEqual(['no-data-rows']);
  });
});
