import { expect, test } from 'vitest';
import { planStructure } from '../../../../mappings/sheet/google/structure/plan-structure.ts';
import { CASES_TAB, type Column, DASHBOARD_TITLE, FEEDBACK_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../scripts/emulator/engine/contract.ts';
import {
  anEmptySpreadsheet,
  anOfficeSpreadsheet,
  apply,
  byHand,
  layOut,
  OWNER,
  stateOf,
  tabOf,
  wantedLayout,
} from './an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

test('laying out again plans nothing', () => {
  const engine = anOfficeSpreadsheet();
  const { structure, layout } = layOut(engine);
  expect([structure.requests, layout.requests, layout.changes]).toEqual([[], [], []]);
});

test('laying out again plans nothing in a spreadsheet that the office had before', () => {
  const engine = anEmptySpreadsheet({
    sheets: [{ properties: { title: CASES } }, { properties: { title: 'שלנו' } }],
  });
  layOut(engine);
  const { structure, layout } = layOut(engine);
  expect([structure.requests, layout.requests]).toEqual([[], []]);
});

test('the record of the layout takes a small part of what metadata may hold', () => {
  expect(layOut(anOfficeSpreadsheet()).layout.record.length).toBeLessThan(10_000);
});

test('a record that nobody can read counts as none', () => {
  const engine = anOfficeSpreadsheet();
  const [[, stored] = []] = stateOf(engine).metadata;
  byHand(engine, {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: stored?.metadataId ?? 0 } }],
      developerMetadata: { metadataValue: '{"version"' },
      fields: 'metadataValue',
    },
  });
  layOut(engine);
  expect(layOut(engine).layout.requests).toEqual([]);
  expect(tabOf(engine, CASES).filterViews).toHaveLength(8);
  expect(tabOf(engine, CASES).conditionalFormats).toHaveLength(5);
});

test('widths and formats that people chose stay', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, width(sheetId, 3, 400), shade(sheetId, 3));
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('a repair leaves widths and colours that people chose', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, width(sheetId, 3, 400), shade(sheetId, 3));
  const before = engine.save();
  expect(layOut(engine, undefined, { repair: true }).layout.changes).toEqual([]);
  expect(engine.save()).toEqual(before);
});

test('a repair puts back the lists and formats of cells that something was pasted over, an import does not', () => {
  const engine = anOfficeSpreadsheet();
  const before = engine.save();
  const { sheetId } = tabOf(engine, CASES);
  const cells = { sheetId, startRowIndex: 2, endRowIndex: 9, startColumnIndex: 0, endColumnIndex: 38 };
  const pasted = { numberFormat: { type: 'SCIENTIFIC' }, horizontalAlignment: 'LEFT' };
  byHand(
    engine,
    { setDataValidation: { range: cells } },
    {
      repeatCell: {
        range: cells,
        cell: { userEnteredFormat: pasted },
        fields: 'userEnteredFormat(numberFormat,horizontalAlignment)',
      },
    },
  );
  expect(layOut(engine).layout.requests).toEqual([]);
  expect(layOut(engine, undefined, { repair: true }).layout.changes).toEqual([]);
  expect(engine.save()).toEqual(before);
});

test('a repair leaves a list that people put into a column of ours that has none', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, headers } = tabOf(engine, CASES);
  const column = headers.indexOf('עיר');
  byHand(engine, {
    setDataValidation: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
      rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'חיפה' }] } },
    },
  });
  const before = engine.save();
  layOut(engine, undefined, { repair: true });
  expect(engine.save()).toEqual(before);
});

test('a new vocabulary plans only the difference', () => {
  const engine = anOfficeSpreadsheet();
  const wider = ({ columns }: { readonly columns: readonly Column[] }) =>
    columns.map((column) => (column.key === 'notes' ? { ...column, width: 60 } : column));
  const { layout } = layOut(engine, wantedLayout({ state: stateOf(engine), columns: wider }));
  expect(layout.requests).toHaveLength(1);
  expect(columnWidth(engine, CASES, 40)).toBe(439);
});

test('what clients said is chosen from lists, down to the last spare row', () => {
  const engine = anOfficeSpreadsheet();
  const { title, headers } = tabOf(engine, FEEDBACK_TAB.title);
  const rules = ['סוג', 'נושא התלונה', 'נרשם בידי', 'פירוט'].map((header) =>
    validationOf(engine, { tab: title, row: 900, column: headers.indexOf(header) }),
  );
  expect(rules).toEqual(['ONE_OF_LIST', 'ONE_OF_LIST', 'ONE_OF_RANGE', undefined]);
});

test('a new column is inserted, formatted and listed, and the rest is left alone', () => {
  const engine = anOfficeSpreadsheet(
    wantedLayout({ columns: ({ columns }) => columns.filter(({ key }) => key !== 'claimType') }),
  );
  const { structure, layout } = layOut(engine);
  expect(structure.changes).toEqual([{ what: 'column', action: 'add', tab: CASES, name: 'סוג תביעה' }]);
  expect(layout.changes.filter(({ what }) => what === 'dropDown')).toEqual([
    { what: 'dropDown', action: 'change', tab: CASES, name: 'סוג תביעה' },
  ]);
  expect(validationOf(engine, { tab: CASES, row: 1, column: 4 })).toBe('ONE_OF_LIST');
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('a column that somebody deleted comes back with its formats and its list', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 } },
  });
  layOut(engine);
  expect(validationOf(engine, { tab: CASES, row: 900, column: 4 })).toBe('ONE_OF_LIST');
  expect(formatOfCell(engine, { tab: CASES, row: 0, column: 4 })?.textFormat?.bold).toBe(true);
});

test('a column that comes in behind a list takes no list from it', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, headers } = tabOf(engine, CASES);
  const at = headers.indexOf('בשלב מאז');
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
  });
  const { layout } = layOut(engine);
  // Google hands the list of the column before on, which the emulator does not.
  expect(layout.requests).toContainEqual({
    setDataValidation: {
      range: { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 },
    },
  });
  expect(layout.changes.filter(({ what }) => what === 'dropDown')).toEqual([]);
});

test('a dashboard that is left alone stays, with what was recorded of it', () => {
  const engine = anOfficeSpreadsheet();
  const before = tabOf(engine, DASHBOARD_TITLE);
  const { structure, layout } = layOut(
    engine,
    { ...wantedLayout({ state: stateOf(engine) }), dashboard: null },
    { rowsChange: true },
  );
  expect([structure.requests, layout.requests]).toEqual([[], []]);
  expect(tabOf(engine, DASHBOARD_TITLE)).toEqual(before);
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('a column that came back just before the program died is still formatted by the next run', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 } },
  });
  apply(engine, planStructure(stateOf(engine), wantedLayout({ state: stateOf(engine) })).requests);
  layOut(engine);
  expect(validationOf(engine, { tab: CASES, row: 900, column: 4 })).toBe('ONE_OF_LIST');
});

test('rows that came since are formatted and listed like those above them', () => {
  const engine = anOfficeSpreadsheet();
  const { rowCount } = tabOf(engine, CASES);
  layOut(engine, wantedLayout({ state: stateOf(engine), contentRows: { [CASES]: rowCount } }));
  expect(formatOfCell(engine, { tab: CASES, row: rowCount + 500, column: 6 })?.numberFormat?.type).toBe(
    'DATE',
  );
  expect(validationOf(engine, { tab: CASES, row: rowCount + 500, column: 4 })).toBe('ONE_OF_LIST');
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('rows that came after others were removed are formatted too', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, rowCount } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 500, endIndex: rowCount } },
  });
  layOut(engine, wantedLayout({ state: stateOf(engine), contentRows: { [CASES]: 400 } }));
  expect(formatOfCell(engine, { tab: CASES, row: 600, column: 6 })?.numberFormat?.type).toBe('DATE');
});

test('ids keep their zeros, dates are dates, and a formula typed into a text column stays text', () => {
  const engine = anOfficeSpreadsheet();
  const type = (column: number) => formatOfCell(engine, { tab: CASES, row: 5, column })?.numberFormat?.type;
  const at = (key: string) => CASES_TAB.columns.findIndex((column) => column.key === key);
  expect(
    ['nationalId', 'phones', 'intakeDate', 'feeAmount', 'feePercent'].map((key) => type(at(key))),
  ).toEqual(['TEXT', 'TEXT', 'DATE', 'CURRENCY', 'PERCENT']);
});

test('a column that people added is theirs: nothing is planned for it', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(
    engine,
    { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } } },
    shade(sheetId, 3),
  );
  layOut(engine, undefined, { repair: true });
  expect(formatOfCell(engine, { tab: CASES, row: 1, column: 3 })?.backgroundColor?.blue).toBe(1);
});

test('the dashboard counts by formulas over the cases, wherever their columns stand', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
  });
  layOut(engine);
  expect(contentOf(engine, { tab: DASHBOARD_TITLE, row: 4, column: 0 })?.formulaValue).toBe(
    `=COUNTIFS('תיקים'!$B$2:$B,"?*")+COUNTIFS('תיקים'!$B$2:$B,"",'תיקים'!$C$2:$C,"?*")`,
  );
});

test('another day of import alone does not write the dashboard again', () => {
  const engine = anOfficeSpreadsheet();
  const wanted = wantedLayout({ state: stateOf(engine) });
  const nextDay = wanted.dashboard.map((cell) =>
    cell.look === 'caption' ? { ...cell, content: 'מחר' } : cell,
  );
  expect(layOut(engine, { ...wanted, dashboard: nextDay }).layout.requests).toEqual([]);
});

test('an import that changes rows writes its day on the dashboard, and nothing else of it', () => {
  const engine = anOfficeSpreadsheet();
  const wanted = wantedLayout({ state: stateOf(engine) });
  const at = wanted.dashboard.find(({ look }) => look === 'caption');
  const nextDay = wanted.dashboard.map((cell) => (cell === at ? { ...cell, content: 'מחר' } : cell));
  const place = { tab: DASHBOARD_TITLE, row: at?.rowIndex ?? 0, column: at?.columnIndex ?? 0 };
  const before = formatOfCell(engine, place);
  const { layout } = layOut(engine, { ...wanted, dashboard: nextDay }, { rowsChange: true });
  expect(layout.requests).toHaveLength(1);
  expect(layout.changes).toEqual([]);
  expect(contentOf(engine, place)?.stringValue).toBe('מחר');
  expect(formatOfCell(engine, place)).toEqual(before);
});

test('a shorter dashboard leaves nothing of the longer one', () => {
  const engine = anOfficeSpreadsheet();
  const wanted = wantedLayout({ state: stateOf(engine) });
  const last = Math.max(...wanted.dashboard.map(({ rowIndex }) => rowIndex));
  const shorter = wanted.dashboard.filter(({ rowIndex }) => rowIndex < last);
  layOut(engine, { ...wanted, dashboard: shorter });
  expect(contentOf(engine, { tab: DASHBOARD_TITLE, row: last, column: 0 })).toBeUndefined();
});

test('an imported name that starts like a formula is text on the dashboard', () => {
  const engine = anOfficeSpreadsheet();
  const wanted = wantedLayout({ state: stateOf(engine) });
  const hostile = wanted.dashboard.map((cell) =>
    cell.content === 'billing.xlsx' ? { ...cell, content: '=IMPORTXML("x")' } : cell,
  );
  const at = hostile.find(({ content }) => content === '=IMPORTXML("x")');
  layOut(engine, { ...wanted, dashboard: hostile });
  expect(contentOf(engine, { tab: DASHBOARD_TITLE, row: at?.rowIndex ?? 0, column: 0 })?.stringValue).toBe(
    '=IMPORTXML("x")',
  );
});

interface Place {
  readonly tab: string;
  readonly row: number;
  readonly column: number;
}

function cellAt(engine: Engine, { tab, row, column }: Place) {
  const { sheetId } = tabOf(engine, tab);
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  const reply = engine.get({ ranges: [range], includeGridData: true, actor: { email: OWNER } });
  const sheet = reply.sheets?.find(({ properties }) => properties?.sheetId === sheetId);
  return sheet?.data?.[0];
}

function formatOfCell(engine: Engine, place: Place) {
  return cellAt(engine, place)?.rowData?.[0]?.values?.[0]?.userEnteredFormat;
}

function contentOf(engine: Engine, place: Place) {
  return cellAt(engine, place)?.rowData?.[0]?.values?.[0]?.userEnteredValue;
}

function validationOf(engine: Engine, place: Place) {
  return cellAt(engine, place)?.rowData?.[0]?.values?.[0]?.dataValidation?.condition?.type;
}

function columnWidth(engine: Engine, tab: string, column: number) {
  return cellAt(engine, { tab, row: 0, column })?.columnMetadata?.[0]?.pixelSize;
}

function width(sheetId: number, column: number, pixelSize: number) {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}

function shade(sheetId: number, column: number) {
  return {
    repeatCell: {
      range: { sheetId, startColumnIndex: column, endColumnIndex: column + 1 },
      cell: { userEnteredFormat: { backgroundColor: { blue: 1 } } },
      fields: 'userEnteredFormat.backgroundColor',
    },
  };
}
