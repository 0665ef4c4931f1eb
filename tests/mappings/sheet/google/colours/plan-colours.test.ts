import { expect, test } from 'vitest';
import { LAYOUT_KEY } from '../../../../../mappings/sheet/google/layout-record.ts';
import { CASES_TAB, DASHBOARD_TITLE, REVIEW_TAB } from '../../../../../mappings/sheet/tabs.ts';
import {
  aColleague,
  anOfficeSpreadsheet,
  byHand,
  layOut,
  stateOf,
  tabOf,
  wantedLayout,
} from '../an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;
const MINE = '=$B2="דחוף"';

test('late cases, near dates, closed cases and settled review items are coloured', () => {
  const engine = anOfficeSpreadsheet();
  const columns = tabOf(engine, CASES).conditionalFormats.map(
    ({ ranges: [range] }) => range?.startColumnIndex,
  );
  expect(columns).toEqual([8, 8, 6, 6, undefined]);
  expect(tabOf(engine, REVIEW_TAB.title).conditionalFormats.map(({ formula }) => formula)).toEqual([
    '=$G2<>""',
  ]);
});

test('no colour names another tab directly, which Google would refuse', () => {
  const engine = anOfficeSpreadsheet();
  for (const { formula } of tabOf(engine, CASES).conditionalFormats) {
    expect(formula?.replace(/INDIRECT\("[^"]*"\)/g, '')).not.toContain('!');
  }
});

test('a colour that people chose stays, and theirs come before ours', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, conditionalFormats } = tabOf(engine, CASES);
  byHand(engine, addition(sheetId), {
    updateConditionalFormatRule: { index: 1, rule: blue(sheetId, conditionalFormats[0]?.formula ?? '') },
  });
  expect(layOut(engine).layout.requests).toEqual([]);
  expect(tabOf(engine, CASES).conditionalFormats[0]?.formula).toBe(MINE);
});

test('a colour that people chose stays when they move its column', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    moveDimension: {
      source: { sheetId, dimension: 'COLUMNS', startIndex: 8, endIndex: 9 },
      destinationIndex: 3,
    },
  });
  const { layout } = layOut(engine);
  expect(layout.requests.filter((request) => 'deleteConditionalFormatRule' in request)).toEqual([]);
  expect(tabOf(engine, CASES).conditionalFormats).toHaveLength(5);
});

test('a colour whose address Google did not follow is put right, in its place', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, addition(sheetId), {
    insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 3, endIndex: 4 } },
  });
  const before = tabOf(engine, CASES).conditionalFormats;
  byHand(engine, {
    updateConditionalFormatRule: {
      index: 3,
      rule: blue(sheetId, before[3]?.formula?.replace(/\$H/g, '$Z') ?? ''),
    },
  });
  layOut(engine);
  expect(tabOf(engine, CASES).conditionalFormats).toEqual(before);
});

test('a colour that somebody deleted comes back', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, { deleteConditionalFormatRule: { sheetId, index: 0 } });
  expect(layOut(engine).layout.changes).toEqual([
    { what: 'colour', action: 'add', tab: 'תיקים', name: 'actionOverdue' },
  ]);
});

test('colours are right again after a column they need was deleted, and none is left broken', () => {
  const engine = anOfficeSpreadsheet();
  const before = tabOf(engine, CASES).conditionalFormats;
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 6 } },
  });
  layOut(engine);
  expect(tabOf(engine, CASES).conditionalFormats).toEqual(before);
});

test('late counts of the dashboard are coloured where they stand, also when colleagues come', () => {
  const engine = anOfficeSpreadsheet();
  const staff = [aColleague('caseManager'), aColleague('caseManager', { name: 'דנה' })];
  layOut(engine, wantedLayout({ state: stateOf(engine), staff }));
  const { conditionalFormats } = tabOf(engine, DASHBOARD_TITLE);
  expect(conditionalFormats).toHaveLength(1);
  expect(
    conditionalFormats[0]?.ranges.map(({ startRowIndex, endRowIndex }) => [startRowIndex, endRowIndex]),
  ).toEqual([
    [8, 19],
    [22, 24],
  ]);
});

test('lines of the import are not coloured as late when colleagues go and it moves up', () => {
  const staff = [aColleague('caseManager'), aColleague('caseManager', { name: 'דנה' })];
  const engine = anOfficeSpreadsheet(wantedLayout({ staff }));
  layOut(engine);
  const [late] = tabOf(engine, DASHBOARD_TITLE).conditionalFormats;
  expect(late?.ranges.map(({ endRowIndex }) => endRowIndex)).toEqual([19]);
});

test('another palette is painted over the last one, and over nothing else', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, addition(sheetId), addition(sheetId));
  const stored = stateOf(engine).metadata.get(LAYOUT_KEY);
  byHand(engine, {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: stored?.metadataId ?? 0 } }],
      developerMetadata: { metadataValue: withOtherFormat(stored?.value ?? '') },
      fields: 'metadataValue',
    },
  });
  const { layout } = layOut(engine);
  expect(layout.changes).toEqual([{ what: 'colour', action: 'change', tab: 'תיקים', name: 'closed' }]);
  expect(tabOf(engine, CASES).conditionalFormats).toHaveLength(7);
});

/** The record as if closed cases had been painted otherwise. */
function withOtherFormat(record: string): string {
  const { colours, ...others } = JSON.parse(record);
  const [formula, , ranges] = colours.closed;
  return JSON.stringify({ ...others, colours: { ...colours, closed: [formula, 'other', ranges] } });
}

function addition(sheetId: number) {
  return { addConditionalFormatRule: { rule: blue(sheetId, MINE), index: 0 } };
}

function blue(sheetId: number, formula: string) {
  return {
    ranges: [{ sheetId, startRowIndex: 1, startColumnIndex: 8, endColumnIndex: 9 }],
    booleanRule: {
      condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
      format: { backgroundColor: { blue: 1 } },
    },
  };
}
