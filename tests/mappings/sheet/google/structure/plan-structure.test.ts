import { expect, test } from 'vitest';
import { newSpreadsheet } from '../../../../../mappings/sheet/google/structure/new-spreadsheet.ts';
import { planStructure } from '../../../../../mappings/sheet/google/structure/plan-structure.ts';
import { CASES_TAB, DASHBOARD_TITLE, PUBLISHED_TAB, STAFF_TAB } from '../../../../../mappings/sheet/tabs.ts';
import {
  anEmptySpreadsheet,
  anOfficeSpreadsheet,
  byHand,
  layOut,
  stateOf,
  tabOf,
  wantedLayout,
  write,
} from '../an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

test('a new spreadsheet is Hebrew, has every tab in order and no other', () => {
  const engine = anOfficeSpreadsheet();
  const { locale, timeZone, tabs } = stateOf(engine);
  expect([locale, timeZone]).toEqual(['iw_IL', 'Asia/Jerusalem']);
  expect(tabs.map(({ title, hidden, rightToLeft }) => [title, hidden, rightToLeft])).toEqual([
    ['תיקים', false, true],
    ['לבדיקה', false, true],
    ['צוות', false, true],
    ['הגדרות', false, true],
    [DASHBOARD_TITLE, false, true],
    ['משוב', false, true],
    ['יומן', false, true],
    ['_sources', true, false],
    ['_rejected', true, false],
    ['_published', true, false],
    ['_notices', true, false],
    ['_mails', true, false],
    ['_months', true, false],
  ]);
});

test('tabs are as large as needed, with room below where people add rows', () => {
  const engine = anOfficeSpreadsheet(
    wantedLayout({ contentRows: { [CASES]: 500, [PUBLISHED_TAB.title]: 500 } }),
  );
  const size = (title: string) => [tabOf(engine, title).rowCount, tabOf(engine, title).columnCount];
  expect(size(CASES)).toEqual([1501, 44]);
  expect(size(PUBLISHED_TAB.title)).toEqual([501, 2]);
});

test('header and first columns of the cases stay in sight', () => {
  const { frozenRowCount, frozenColumnCount } = tabOf(anOfficeSpreadsheet(), CASES);
  expect([frozenRowCount, frozenColumnCount]).toEqual([1, 2]);
});

test('a tab that is empty so far still has a row below its frozen header', () => {
  const wanted = wantedLayout({ contentRows: { [PUBLISHED_TAB.title]: 0 } });
  expect(tabOf(anOfficeSpreadsheet(wanted), PUBLISHED_TAB.title).rowCount).toBe(2);
});

test('a spreadsheet that the office already has keeps its tabs, and gets ours after them', () => {
  const engine = anEmptySpreadsheet({ sheets: [{ properties: { title: 'שלנו' } }] });
  layOut(engine);
  const titles = stateOf(engine).tabs.map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['שלנו', CASES]);
  expect(titles).toHaveLength(14);
  expect(stateOf(engine).locale).toBe('iw_IL');
});

test('a locale that people chose for the case sheet stays', () => {
  const engine = anOfficeSpreadsheet();
  byHand(engine, { updateSpreadsheetProperties: { properties: { locale: 'en_US' }, fields: 'locale' } });
  layOut(engine);
  expect(stateOf(engine).locale).toBe('en_US');
});

test('an empty tab of that name is laid out as if it were new', () => {
  const engine = anEmptySpreadsheet({ sheets: [{ properties: { title: CASES } }] });
  layOut(engine);
  const { headers, columnCount, rightToLeft, frozenRowCount } = tabOf(engine, CASES);
  expect(headers).toEqual(CASES_TAB.columns.map(({ header }) => header));
  expect([columnCount, rightToLeft, frozenRowCount]).toEqual([44, true, 1]);
});

test('a column that somebody deleted comes back after the one it follows', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, headers } = tabOf(engine, CASES);
  byHand(
    engine,
    { deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 7 } } },
    { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } } },
  );
  write(engine, { tab: CASES, row: 0, column: 2, text: 'צבע' });
  const { structure } = layOut(engine);
  expect(structure.changes.map(({ name }) => name)).toEqual(['שלב', 'בשלב מאז']);
  expect(tabOf(engine, CASES).headers).toEqual([...headers.slice(0, 2), 'צבע', ...headers.slice(2)]);
});

test('a last column that somebody deleted comes back at the end', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, headers } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 43, endIndex: 44 } },
  });
  // Past the last column nothing can be inserted.
  const { structure } = layOut(engine);
  expect(structure.requests.filter((request) => 'insertDimension' in request)).toEqual([]);
  expect(tabOf(engine, CASES).headers).toEqual(headers);
});

test('more cases than rows make the tab longer, and fewer never shorter', () => {
  const engine = anOfficeSpreadsheet();
  const before = tabOf(engine, CASES).rowCount;
  layOut(engine, wantedLayout({ state: stateOf(engine), contentRows: { [CASES]: before } }));
  expect(tabOf(engine, CASES).rowCount).toBe(before + 1001);
  layOut(engine);
  expect(tabOf(engine, CASES).rowCount).toBe(before + 1001);
});

test('hidden tabs grow in steps', () => {
  const engine = anOfficeSpreadsheet();
  layOut(engine, wantedLayout({ state: stateOf(engine), contentRows: { [PUBLISHED_TAB.title]: 1500 } }));
  expect(tabOf(engine, PUBLISHED_TAB.title).rowCount).toBe(2000);
});

test('a tab that somebody deleted comes back in its place, formatted', () => {
  const engine = anOfficeSpreadsheet();
  byHand(engine, { deleteSheet: { sheetId: tabOf(engine, STAFF_TAB.title).sheetId } });
  const { layout } = layOut(engine);
  expect(stateOf(engine).tabs[2]?.title).toBe(STAFF_TAB.title);
  expect(layout.changes).toContainEqual({ what: 'formats', action: 'change', tab: 'צוות', name: 'צוות' });
});

test('a title above the header moves nothing', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } });
  expect(layOut(engine).structure.requests).toEqual([]);
  expect(tabOf(engine, CASES).headerRowIndex).toBe(1);
});

test('what the plan says will stand is what stands', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 7 } },
  });
  const wanted = wantedLayout({ state: stateOf(engine), contentRows: { [CASES]: 5000 } });
  const { requests, after } = planStructure(stateOf(engine), wanted);
  byHand(engine, ...(requests as Parameters<typeof byHand>[1][]));
  // Formulas follow their cells, which the planners need not foresee.
  const facts = ({ tabs, metadata }: typeof after) => ({
    tabs: tabs.map(({ conditionalFormats, filterViews, ...tab }) => ({
      ...tab,
      conditionalFormats: conditionalFormats.map(({ ranges }) => ranges),
      filterViews: filterViews.map(({ filterSpecs, ...view }) => [
        view,
        filterSpecs?.map(({ columnIndex }) => columnIndex),
      ]),
    })),
    metadata: [...metadata],
  });
  expect(facts(after)).toEqual(facts(stateOf(engine)));
});

test('what a new spreadsheet is made of needs no further tab', () => {
  const engine = anEmptySpreadsheet(newSpreadsheet(wantedLayout(), 'המשרד'));
  const { structure } = layOut(engine);
  expect(structure.changes).toEqual([]);
  expect(structure.requests.every((request) => 'updateCells' in request)).toBe(true);
});
