import { describe, expect, test } from 'vitest';
import type { RawSheet } from '../../../importer/read/raw-sheet.ts';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';
import { aName, anId, clientRows } from '../../builders/invented-people.ts';
import {
  aSheet,
  aWorkbook,
  dateCell,
  errorCell,
  formulaCell,
  numberCell,
} from '../../builders/raw-sheets.ts';

function understand(sheet: RawSheet): WorkbookReading {
  return understandWorkbook(aWorkbook([sheet]), {});
}

describe('a source row', () => {
  test('keeps every cell as it was: text, stored value, what Excel shows, formula', () => {
    const rows = [
      ['שם הלקוח', 'ת.ז.', 'תאריך לידה', 'שכר טרחה', 'הערות', ''],
      [
        aName(1),
        numberCell(12345674, '012345674'),
        dateCell('1980-03-31'),
        formulaCell('B2*2', 500),
        'א',
        'ב',
      ],
    ];
    expect(JSON.parse(understand(aSheet({ rows })).rows[0]?.cells ?? '')).toEqual({
      'שם הלקוח': aName(1),
      'ת.ז.': { v: 12345674, w: '012345674' },
      'תאריך לידה': { v: '1980-03-31', w: '31/03/1980' },
      'שכר טרחה': { v: 500, f: 'B2*2' },
      הערות: 'א',
      F: 'ב',
    });
  });

  test('tells two columns of one header apart by the letter', () => {
    const rows = [
      ['שם', 'ת.ז.', 'תיבה', 'תיבה'],
      ['רונית לויתן', anId(1), '1', '2'],
    ];
    expect(understand(aSheet({ rows })).rows[0]?.extras).toEqual([
      ['תיבה', '1'],
      ['תיבה (D)', '2'],
    ]);
  });

  test('has the same hash wherever the row and the file are moved, and another when a cell changes', () => {
    const header = ['שם', 'ת.ז.', 'טלפון'];
    const [row = []] = clientRows(1);
    const hash = (rows: (readonly string[])[], file: string) =>
      understandWorkbook(aWorkbook([aSheet({ rows })], file), {}).rows[0]?.hash;
    const before = hash([header, row], 'a.xlsx');
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(hash([['כותרת'], [], header, row], 'b.xlsx')).toBe(before);
    expect(hash([header, [...row.slice(0, 2), '050-4000001']], 'a.xlsx')).not.toBe(before);
  });

  test('takes what a merged cell above it says, and the cell is counted once', () => {
    const rows = [
      ['שם הלקוח', 'ת.ז.', 'סוג תביעה', 'שכר טרחה'],
      [aName(1), anId(1), 'ניידות'],
      [aName(2), anId(2), 'סיעוד', 100],
      ['', '', 'ניידות', formulaCell('SUM(D3)', 100)],
      [aName(3), anId(3), 'סיעוד'],
    ];
    const reading = understand(aSheet({ rows, merges: ['A3:A4', 'B3:B4'] }));
    expect(reading.rows.map(({ values }) => [values.nationalId, values.claimType])).toEqual([
      [anId(1), 'mobility'],
      [anId(2), 'longTermCare'],
      [anId(2), 'mobility'],
      [anId(3), 'longTermCare'],
    ]);
    expect(reading.cells).toEqual({ read: 16, canonical: 12, extra: 0, rejected: 4 });
    expect(JSON.parse(reading.rows[2]?.cells ?? '')['שם הלקוח']).toEqual({ v: aName(2), m: 1 });
  });

  test('takes nothing from a header that is merged downwards', () => {
    const rows = [
      ['שם הלקוח', 'ת.ז.'],
      ['', anId(1)],
      [aName(2), anId(2)],
    ];
    const reading = understand(aSheet({ rows, merges: ['A1:A2'] }));
    expect(reading.rows[0]?.values).toEqual({ nationalId: anId(1) });
  });

  test('keeps words beside a value in the notes', () => {
    const rows = [
      ['שם הלקוח', 'ת.ז.', 'הערות'],
      ['רונית כהנוביץ (אלמנה)', anId(1), 'דחוף'],
    ];
    const [row] = understand(aSheet({ rows })).rows;
    expect(row?.values.clientName).toBe('רונית כהנוביץ');
    expect(row?.values.notes).toBe('דחוף · שם הלקוח: אלמנה');
  });

  test('keeps a formula written as text as text', () => {
    const rows = [
      ['שם', 'ת.ז.', 'הערות', 'מדף'],
      ['רונית לוי', anId(1), '=HYPERLINK("http://x")', "=cmd|'/c'!A1"],
    ];
    const [row] = understand(aSheet({ rows })).rows;
    expect(row?.values.notes).toBe('=HYPERLINK("http://x")');
    expect(row?.extras).toEqual([['מדף', "=cmd|'/c'!A1"]]);
  });
});

describe('a cell that cannot be read', () => {
  const header = ['שם', 'ת.ז.', 'תאריך הגשה', 'שכר טרחה'];

  test('becomes a problem with its address, and the row stays', () => {
    const rows = [header, [aName(1), anId(1), '31/02/2025', errorCell('#N/A')]];
    const reading = understand(aSheet({ name: 'גבייה', rows }));
    expect(reading.rows).toHaveLength(1);
    expect(reading.problems.map(({ where, saw }) => [where, saw])).toEqual([
      [{ workbook: 'office.xlsx', sheet: 'גבייה', cell: 'C2' }, '"31/02/2025"'],
      [{ workbook: 'office.xlsx', sheet: 'גבייה', cell: 'D2' }, '"#N/A"'],
    ]);
    expect(reading.rejected.slice(-2).map(({ cell, text }) => [cell, text])).toEqual([
      ['C2', '31/02/2025'],
      ['D2', '#N/A'],
    ]);
  });

  test('and is long is shortened where it is shown, never where it is kept', () => {
    const long = 'מחר '.repeat(15_000);
    const reading = understand(aSheet({ rows: [header, [aName(1), anId(1), long]] }));
    expect(reading.problems[0]?.saw.length).toBeLessThan(70);
    expect(reading.rejected.at(-1)?.text).toBe(long);
  });

  test('leaves the digits of a mistyped id as a clue', () => {
    const wrong = `${anId(1).slice(0, 8)}${(Number(anId(1).slice(8)) + 1) % 10}`;
    const reading = understand(aSheet({ rows: [header, [aName(1), wrong]] }));
    expect(reading.rows[0]).toMatchObject({ idClue: wrong, values: { clientName: aName(1) } });
    expect(reading.rows[0]?.values.nationalId).toBeUndefined();
  });

  test('that only says there is nothing is no problem', () => {
    const reading = understand(aSheet({ rows: [header, [aName(1), anId(1), '-', 'אין']] }));
    expect(reading.problems).toEqual([]);
    expect(reading.rejected.slice(-2).map(({ reason }) => reason)).toEqual(['says-nothing', 'says-nothing']);
  });
});
