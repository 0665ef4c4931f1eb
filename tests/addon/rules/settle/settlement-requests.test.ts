import { expect, test } from 'vitest';
import type { SheetPlaces } from '../../../../addon/rules/reading/seen-office.ts';
import type { RowWrite, Settlement } from '../../../../addon/rules/settle/settlement.ts';
import { settlementRequests } from '../../../../addon/rules/settle/settlement-requests.ts';
import { JOURNEY_TAB } from '../../../../mappings/sheet/journey-columns.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';

const places: SheetPlaces = {
  cases: {
    sheetId: 1,
    headerRowIndex: 0,
    columns: new Map(JOURNEY_TAB.columns.map(({ key }, index) => [key, index])),
  },
  log: {
    sheetId: 2,
    headerRowIndex: 0,
    columns: new Map(LOG_TAB.columns.map(({ key }, index) => [key, index])),
  },
  published: { sheetId: 3, issuedRowIndex: 2 },
  notices: { sheetId: 4 },
};

const LINE = {
  when: '2025-05-21T11:00:00',
  who: 'נטע ברקאי',
  caseId: 'C-00001',
  field: 'הערות',
  before: '',
  after: '=1+1',
  how: 'גיליון',
};

function aWrite(parts: Partial<RowWrite> = {}): RowWrite {
  return { rowNumber: 2, cells: {}, untick: false, clearReason: false, confirmed: null, notes: {}, ...parts };
}

function requests(parts: Partial<Settlement>, at = places) {
  return settlementRequests({ writes: [], log: [], issued: null, ...parts }, at);
}

test('two hundred rows below each other take one request for each column', () => {
  const writes = Array.from({ length: 200 }, (_, index) =>
    aWrite({
      rowNumber: index + 2,
      cells: { nextAction: `תזכורת ${index}`, intakeDate: '2025-05-01' },
      confirmed: '{}',
      notes: { phones: '' },
    }),
  );
  expect(requests({ writes })).toHaveLength(4);
});

test('what begins like a formula is written as text', () => {
  const [request] = requests({ writes: [aWrite({ cells: { notes: '=IMPORTRANGE("x")' } })] });
  expect(request).toMatchObject({
    updateCells: { rows: [{ values: [{ userEnteredValue: { stringValue: '=IMPORTRANGE("x")' } }] }] },
  });
  expect(JSON.stringify(requests({ log: [LINE] }))).toContain('"stringValue":"=1+1"');
});

test('cells are emptied, unticked and annotated where their columns stand', () => {
  const column = (key: string) => places.cases.columns.get(key);
  const [emptied, unticked, reason, note] = requests({
    writes: [
      aWrite({
        rowNumber: 7,
        cells: { phones: null },
        untick: true,
        clearReason: true,
        notes: { stage: 'למה' },
      }),
    ],
  });
  const start = (key: string) => ({ sheetId: 1, rowIndex: 6, columnIndex: column(key) });
  expect(emptied).toEqual({
    updateCells: { start: start('phones'), rows: [{ values: [{}] }], fields: 'userEnteredValue' },
  });
  expect(unticked).toEqual({
    updateCells: {
      start: start('finish'),
      rows: [{ values: [{ userEnteredValue: { boolValue: false } }] }],
      fields: 'userEnteredValue',
    },
  });
  expect(reason).toEqual({
    updateCells: { start: start('reason'), rows: [{ values: [{}] }], fields: 'userEnteredValue' },
  });
  expect(note).toEqual({
    updateCells: { start: start('stage'), rows: [{ values: [{ note: 'למה' }] }], fields: 'note' },
  });
});

test('the log is written in the order in which people put its columns', () => {
  const moved = new Map([
    ['when', 3],
    ['who', 0],
    ['caseId', 1],
    ['after', 5],
  ]);
  const [request] = requests({ log: [LINE] }, { ...places, log: { ...places.log, columns: moved } });
  expect(request).toEqual({
    appendCells: {
      sheetId: 2,
      rows: [
        {
          values: [
            { userEnteredValue: { stringValue: 'נטע ברקאי' } },
            { userEnteredValue: { stringValue: 'C-00001' } },
            {},
            { userEnteredValue: { numberValue: serialDay(LINE.when) } },
            {},
            { userEnteredValue: { stringValue: '=1+1' } },
          ],
        },
      ],
      fields: 'userEnteredValue',
    },
  });
});

test('a column that somebody deleted is not written', () => {
  const columns = new Map([...places.cases.columns].filter(([key]) => key !== 'notes'));
  const writes = [aWrite({ cells: { notes: 'x' } })];
  expect(requests({ writes }, { ...places, cases: { ...places.cases, columns } })).toEqual([]);
});

test('a text that no cell can hold is cut', () => {
  const [request] = requests({ writes: [aWrite({ cells: { notes: 'א'.repeat(60_000) } })] });
  const text = /"stringValue":"(.*?)"/.exec(JSON.stringify(request))?.[1] ?? '';
  expect(text.length).toBeGreaterThan(49_000);
  expect(text.length).toBeLessThanOrEqual(50_000);
});

test('the highest numbers given are written where they stand, or below the rest', () => {
  const issued = { clients: 3, cases: 5 };
  const values = [
    { userEnteredValue: { stringValue: 'issued' } },
    { userEnteredValue: { stringValue: '{"clients":3,"cases":5}' } },
  ];
  expect(requests({ issued })).toEqual([
    {
      updateCells: {
        start: { sheetId: 3, rowIndex: 2, columnIndex: 0 },
        rows: [{ values }],
        fields: 'userEnteredValue',
      },
    },
  ]);
  expect(requests({ issued }, { ...places, published: { sheetId: 3, issuedRowIndex: null } })).toEqual([
    { appendCells: { sheetId: 3, rows: [{ values }], fields: 'userEnteredValue' } },
  ]);
});
