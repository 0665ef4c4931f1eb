import { expect, test } from 'vitest';
import { CASES_TAB, LOG_TAB } from '../../../../../mappings/sheet/tabs.ts';
import { anOfficeSpreadsheet, byHand, layOut, tabOf } from '../an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

test('there is a view for each role, and one each for what is late, near, waiting, or left open', () => {
  const engine = anOfficeSpreadsheet();
  expect(tabOf(engine, CASES).filterViews.map(({ title }) => title)).toEqual([
    'תיקים אצל מנהל צוות',
    'תיקים אצל מנהל תיק',
    'תיקים אצל מנהל לקוח',
    'תיקים אצל גבייה',
    'באיחור',
    'המועד קרב',
    'ממתין ללקוח',
    'בלי פעולה הבאה',
  ]);
  expect(tabOf(engine, LOG_TAB.title).filterViews.map(({ title }) => title)).toEqual(['החדש למעלה']);
});

test('a view that somebody sorted and filtered further stays so', () => {
  const engine = anOfficeSpreadsheet();
  const view = viewOf(engine, 'באיחור');
  byHand(engine, {
    updateFilterView: {
      filter: {
        filterViewId: view.filterViewId,
        title: 'באיחור אצלי',
        sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }],
      },
      fields: 'title,sortSpecs',
    },
  });
  expect(layOut(engine).layout.requests).toEqual([]);
  layOut(engine, undefined, { repair: true });
  expect(viewOf(engine, 'באיחור').sortSpecs).toEqual(view.sortSpecs);
});

test('a view that somebody sorted stays so when a column is inserted before it', () => {
  const engine = anOfficeSpreadsheet();
  const { filterViewId } = viewOf(engine, 'באיחור');
  byHand(
    engine,
    {
      updateFilterView: {
        filter: { filterViewId, sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] },
        fields: 'sortSpecs',
      },
    },
    insertion(engine, 0),
  );
  layOut(engine);
  expect(viewOf(engine, 'באיחור').sortSpecs).toEqual([{ dimensionIndex: 2, sortOrder: 'DESCENDING' }]);
});

test('a view follows its column, wherever people moved it', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, headers } = tabOf(engine, CASES);
  const stage = headers.indexOf('שלב');
  byHand(engine, {
    moveDimension: {
      source: { sheetId, dimension: 'COLUMNS', startIndex: stage, endIndex: stage + 1 },
      destinationIndex: 20,
    },
  });
  layOut(engine);
  const [spec] = viewOf(engine, 'תיקים אצל גבייה').filterSpecs ?? [];
  const index = tabOf(engine, CASES).headers.indexOf('שלב');
  expect(spec?.columnIndex).toBe(index);
  expect(spec?.filterCriteria.condition?.values[0]?.userEnteredValue).toBe('=OR($T2="גבייה")');
});

test('a view that somebody narrowed shows all cases again', () => {
  const engine = anOfficeSpreadsheet();
  const view = viewOf(engine, 'באיחור');
  byHand(engine, {
    updateFilterView: {
      filter: { filterViewId: view.filterViewId, range: { ...view.range, endRowIndex: 10 } },
      fields: 'range',
    },
  });
  layOut(engine);
  expect(viewOf(engine, 'באיחור').range.endRowIndex).toBeUndefined();
});

test('a range that Google closes at the edge of the tab is the same range', () => {
  const engine = anOfficeSpreadsheet();
  const { rowCount } = tabOf(engine, CASES);
  const view = viewOf(engine, 'באיחור');
  byHand(engine, {
    updateFilterView: {
      filter: { filterViewId: view.filterViewId, range: { ...view.range, endRowIndex: rowCount } },
      fields: 'range',
    },
  });
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('a view that somebody deleted comes back, and one made by hand stays', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(
    engine,
    { deleteFilterView: { filterId: viewOf(engine, 'באיחור').filterViewId } },
    { addFilterView: { filter: { title: 'שלי', range: { sheetId, startRowIndex: 0, endRowIndex: 5 } } } },
  );
  const mine = viewOf(engine, 'שלי');
  expect(layOut(engine).layout.changes).toEqual([
    { what: 'filterView', action: 'add', tab: 'תיקים', name: 'באיחור' },
  ]);
  expect(viewOf(engine, 'שלי')).toEqual(mine);
});

test('a tab that somebody renamed keeps its views, and the cases get a new tab with views of its own', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, { updateSheetProperties: { properties: { sheetId, title: 'ישן' }, fields: 'title' } });
  layOut(engine);
  expect(tabOf(engine, 'ישן').filterViews).toHaveLength(8);
  expect(tabOf(engine, CASES).filterViews).toHaveLength(8);
  expect(layOut(engine).layout.requests).toEqual([]);
});

test('views show what they promise again after a column they need was deleted', () => {
  const engine = anOfficeSpreadsheet();
  const before = tabOf(engine, CASES).filterViews;
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 5, endIndex: 9 } },
  });
  layOut(engine);
  expect(tabOf(engine, CASES).filterViews).toEqual(before);
  expect(layOut(engine).layout.requests).toEqual([]);
});

type Engine = Parameters<typeof tabOf>[0];

function viewOf(engine: Engine, title: string) {
  const view = tabOf(engine, CASES).filterViews.find((one) => one.title.startsWith(title));
  if (view === undefined) throw new Error(`No view ${title}.`);
  return view;
}

function insertion(engine: Engine, at: number) {
  const { sheetId } = tabOf(engine, CASES);
  return { insertDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } } };
}
