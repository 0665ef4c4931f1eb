import { expect, test } from 'vitest';
import { spreadsheetState } from '../../../../../mappings/sheet/google/state/state.ts';

test('a reply that leaves everything out is an empty spreadsheet', () => {
  expect(spreadsheetState({}, new Map())).toEqual({
    locale: '',
    timeZone: '',
    tabs: [],
    metadata: new Map(),
  });
});

test('zeros and falsehoods that a reply leaves out are zeros and falsehoods', () => {
  const [tab] = spreadsheetState(
    { sheets: [{ properties: { title: 'תיקים' }, protectedRanges: [{}] }] },
    new Map(),
  ).tabs;
  expect(tab).toMatchObject({ sheetId: 0, index: 0, hidden: false, rightToLeft: false, frozenRowCount: 0 });
  expect(tab?.protectedRanges).toEqual([
    {
      protectedRangeId: 0,
      range: { sheetId: 0 },
      description: '',
      warningOnly: false,
      unprotectedRanges: [],
    },
  ]);
});

test('a range left open stays open', () => {
  const views = [{ filterViewId: 3, range: { sheetId: 7, startRowIndex: 1, endRowIndex: null } }];
  const [tab] = spreadsheetState(
    { sheets: [{ properties: { sheetId: 7 }, filterViews: views }] },
    new Map(),
  ).tabs;
  expect(tab?.filterViews[0]?.range).toEqual({ sheetId: 7, startRowIndex: 1 });
});

test('tabs stand in the order of the sheet, each with the header that was found', () => {
  const sheets = [
    { properties: { sheetId: 2, title: 'יומן', index: 1 } },
    { properties: { sheetId: 1, title: 'תיקים', index: 0 } },
  ];
  const headersOf = new Map([['תיקים', { headerRowIndex: 2, headers: ['מספר תיק'] }]]);
  const { tabs } = spreadsheetState({ sheets }, headersOf);
  expect(tabs.map(({ title, headerRowIndex, headers }) => [title, headerRowIndex, headers])).toEqual([
    ['תיקים', 2, ['מספר תיק']],
    ['יומן', 0, []],
  ]);
});

test('only a custom formula is the formula of a colour', () => {
  const rule = (type: string) => ({
    booleanRule: { condition: { type, values: [{ userEnteredValue: '=A1' }] } },
  });
  const conditionalFormats = [rule('CUSTOM_FORMULA'), rule('TEXT_EQ'), {}];
  const [tab] = spreadsheetState({ sheets: [{ conditionalFormats }] }, new Map()).tabs;
  expect(tab?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=A1', null, null]);
});
