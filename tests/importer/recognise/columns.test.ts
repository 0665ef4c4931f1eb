import { describe, expect, test } from 'vitest';
import { understandWorkbook } from '../../../importer/recognise/understand-workbook.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';
import { aMobile, anId, clientRows } from '../../builders/invented-people.ts';
import { aSheet, aWorkbook, type Written } from '../../builders/raw-sheets.ts';

const CLIENT = ['שם הלקוח', 'ת.ז.', 'טלפון'];

/** One list of clients with further columns: each a header, and the values that its rows take in turn. */
function listWith(columns: readonly (readonly [header: string, ...values: Written[]])[], file = 'a.xlsx') {
  const rows = clientRows(6).map((row, index): Written[] => [
    ...row,
    ...columns.map(([, ...values]) => values[index % values.length] ?? null),
  ]);
  const header = [...CLIENT, ...columns.map(([text]) => text)];
  return understandWorkbook(aWorkbook([aSheet({ rows: [header, ...rows] })], file), {});
}

function keysAfterClient(reading: WorkbookReading): readonly (string | null)[] {
  return reading.sheets[0]?.columns.slice(CLIENT.length).map(({ key }) => key) ?? [];
}

function codesOf({ problems }: WorkbookReading): readonly string[] {
  return problems.map(({ code }) => code);
}

describe('a header with several meanings', () => {
  test.each([
    ['documentsStatus', ['חסרים', 'הושלמו', 'חלקי']],
    ['authorityStatus', ['נדחה', 'ממתין להחלטה', 'אושר חלקית', 'נשלח']],
    ['paymentStatus', ['שולם', 'לא שולם', 'שולם חלקית']],
    ['stage', ['קליטה', 'איסוף מסמכים', 'סגור', 'עזב']],
  ] as const)('סטטוס is %s where its words say so', (key, words) => {
    expect(keysAfterClient(listWith([['סטטוס', ...words]]))).toEqual([key]);
  });

  test.each([
    ['גבייה.xlsx', ['feeAmount', 'feePercent', 'collector']],
    ['רשויות.xlsx', ['entitlementAmount', 'disabilityPercent', 'caseManager']],
  ])('סכום, אחוז and מטפל mean in %s what such a workbook tracks', (file, keys) => {
    const columns = [
      ['סכום', 1200, 800],
      ['אחוז', '10%', '15%'],
      ['מטפל', 'רותם'],
    ] as const;
    expect(keysAfterClient(listWith(columns, file))).toEqual(keys);
  });

  test('סכום in a workbook of documents is nobody’s, and stays an extra', () => {
    const reading = listWith([['סכום', 1200]], 'מסמכים.xlsx');
    expect(keysAfterClient(reading)).toEqual([null]);
    expect(reading.sheets[0]?.columns.at(-1)?.why).toBe('header may mean entitlementAmount or feeAmount');
  });

  test('תאריך is the intake in a workbook of documents and the submission in one of authorities', () => {
    const column = [['תאריך', '1/2/2025']] as const;
    expect(keysAfterClient(listWith(column, 'מסמכים.xlsx'))).toEqual(['intakeDate']);
    expect(keysAfterClient(listWith(column, 'הגשות.xlsx'))).toEqual(['submittedDate']);
    expect(keysAfterClient(listWith(column, 'גבייה.xlsx'))).toEqual([null]);
  });
});

describe('contents tell a column', () => {
  test('of phones under a header nobody knows', () => {
    const phones = Array.from({ length: 6 }, (_, index) => aMobile(50 + index));
    const reading = listWith([['ליצירת קשר', ...phones]]);
    expect(keysAfterClient(reading)).toEqual(['phones']);
    expect(reading.sheets[0]?.columns.at(-1)?.why).toBe('header unknown, 100% of its cells fit');
  });

  test('of ids under a header that says phone', () => {
    const rows = [
      ['שם', 'טלפון', 'זהות'],
      ...clientRows(6).map(([name = '', id = '', phone = '']) => [name, id, phone]),
    ];
    const [sheet] = understandWorkbook(aWorkbook([aSheet({ rows })]), {}).sheets;
    expect(sheet?.columns.map(({ key }) => key)).toEqual(['clientName', 'nationalId', 'phones']);
  });

  test('but a spouse’s id and a fax are never the client’s', () => {
    const ids = Array.from({ length: 6 }, (_, index) => anId(70 + index));
    const reading = listWith([
      ['תעודת זהות בן זוג', ...ids],
      ['נייד בן הזוג', '050-4000001'],
      ['פקס', '03-5551234'],
    ]);
    expect(keysAfterClient(reading)).toEqual([null, null, null]);
  });
});

describe('several columns of one field', () => {
  test('of phones and of notes are joined', () => {
    const reading = listWith([
      ['טלפון נוסף', '050-4000001'],
      ['הערות', 'דחוף'],
      ['הערות נוספות', 'לחזור מחר'],
    ]);
    expect(reading.rows[0]?.values.phones).toEqual(['+972524000011', '+972504000001']);
    expect(reading.rows[0]?.values.notes).toBe('דחוף · לחזור מחר');
    expect(reading.problems).toEqual([]);
  });

  test('of anything else: the better one is read, the other is kept, and the owner is told', () => {
    const reading = listWith([
      ['סוג תביעה', 'ניידות'],
      ['סוג התיק', 'משפחה'],
    ]);
    expect(keysAfterClient(reading)).toEqual(['claimType', null]);
    expect(reading.rows[0]?.extras).toEqual([['סוג התיק', 'משפחה']]);
    expect(codesOf(reading)).toEqual(['column-mapped-twice']);
    expect(reading.problems[0]).toMatchObject({
      where: { cell: 'E1' },
      saw: '"סוג התיק" and "סוג תביעה", both claimType',
    });
  });
});

describe('a client’s name', () => {
  test.each([[['שם פרטי', 'שם משפחה']], [['שם', 'משפחה']]])('under %s is made of both', (headers) => {
    const rows = [
      [...headers, 'ת.ז.'],
      ['רונית', 'כהנוביץ', anId(1)],
      ['יוסף', 'לויתן', anId(2)],
    ];
    const reading = understandWorkbook(aWorkbook([aSheet({ rows })]), {});
    expect(reading.rows.map(({ values }) => values.clientName)).toEqual(['רונית כהנוביץ', 'יוסף לויתן']);
  });

  test('is turned round where the header says that the last name stands first', () => {
    const rows = [
      ['שם משפחה ופרטי', 'ת.ז.'],
      ['כהנוביץ רונית', anId(1)],
      ['לויתן יוסף', anId(2)],
    ];
    const reading = understandWorkbook(aWorkbook([aSheet({ rows })]), {});
    expect(reading.rows.map(({ values }) => values.clientName)).toEqual(['רונית כהנוביץ', 'יוסף לויתן']);
  });
});

describe('what the workbook tracks', () => {
  test.each([
    ['documents', ['מה חסר', 'טופס 17']],
    ['authority', ['תאריך הגשה', '1/2/2025']],
    ['billing', ['שכר טרחה', 1000]],
  ] as const)('is %s by one telling column', (kind, [header, value]) => {
    expect(listWith([[header, value]]).kind).toBe(kind);
  });

  test('is nobody knows what, where neither columns nor names tell', () => {
    expect(listWith([]).kind).toBeNull();
  });

  test('may differ from tab to tab', () => {
    const tab = (name: string, columns: readonly (readonly [string, Written])[]) => {
      const rows = clientRows(3).map((row): Written[] => [...row, ...columns.map(([, value]) => value)]);
      return aSheet({ name, rows: [[...CLIENT, ...columns.map(([header]) => header)], ...rows] });
    };
    const { sheets } = understandWorkbook(
      aWorkbook([
        tab('א', [
          ['סכום', 900],
          ['תאריך הגשה', '1/2/2025'],
          ['תאריך החלטה', '1/3/2025'],
        ]),
        tab('ב', [
          ['סכום', 900],
          ['סטטוס תשלום', 'שולם'],
          ['יתרה', 300],
          ['חשבונית', '17'],
        ]),
      ]),
      {},
    );
    expect(sheets.map(({ columns }) => columns[3]?.key)).toEqual(['entitlementAmount', 'feeAmount']);
  });
});
