import { expect, test } from 'vitest';
import { planRefresh } from '../../../addon/rules/plan-refresh.ts';
import { CASES_TAB, DASHBOARD_TITLE, TABLE_TABS } from '../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import {
  anEmptySpreadsheet,
  anOfficeSpreadsheet,
  apply,
  byHand,
  layOut,
  tabOf,
} from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { writeStaff } from '../an-office-with-the-addon.ts';
import { cellsOf, readOf } from './read-of.ts';

const CASES = CASES_TAB.title;

test('where all is as it should be, a refresh changes nothing', () => {
  expect(planRefresh(readOf(anOffice()))).toEqual({ requests: [], changes: [], obstacles: [] });
});

test('somebody joins: they may edit the columns of their role, and the second refresh has nothing left to do', () => {
  const engine = anOffice();
  writeStaff(engine, [['דנה לוי', 'גבייה', 'dana@office.example', 'כן', '']]);
  expect(refresh(engine).map(({ what, action }) => `${what} ${action}`)).toContain('protection change');
  expect(mayEdit(engine, 'dana@office.example')).not.toEqual([]);
  expect(refresh(engine)).toEqual([]);
});

test('somebody leaves: they may edit nothing that is protected', () => {
  const engine = anOffice();
  writeStaff(engine, [
    ['דנה לוי', 'גבייה', 'dana@office.example', 'כן', ''],
    ['רון כהן', 'גבייה', 'ron@office.example', 'כן', ''],
  ]);
  refresh(engine);
  writeStaff(engine, [['דנה לוי', 'גבייה', 'dana@office.example', 'לא', '']]);
  refresh(engine);
  expect(mayEdit(engine, 'dana@office.example')).toEqual([]);
  expect(mayEdit(engine, 'ron@office.example')).not.toEqual([]);
});

test('views and protections that somebody spoiled or deleted are back, and are named', () => {
  const engine = anOffice();
  const { filterViews, protectedRanges } = tabOf(engine, CASES);
  const [deleted, spoiled] = filterViews;
  const [open] = protectedRanges;
  if (deleted === undefined || spoiled === undefined || open === undefined) throw new Error('no views');
  byHand(
    engine,
    { deleteFilterView: { filterId: deleted.filterViewId } },
    { updateFilterView: { filter: { filterViewId: spoiled.filterViewId, title: 'שלי' }, fields: 'title' } },
    { deleteProtectedRange: { protectedRangeId: open.protectedRangeId } },
  );
  expect(refresh(engine)).toEqual([
    { what: 'filterView', action: 'add', tab: CASES, name: deleted.title },
    { what: 'filterView', action: 'change', tab: CASES, name: spoiled.title },
    { what: 'protection', action: 'add', tab: CASES, name: open.description },
  ]);
  expect(
    tabOf(engine, CASES)
      .filterViews.map(({ title }) => title)
      .sort(),
  ).toEqual(filterViews.map(({ title }) => title).sort());
});

test('the dashboard, formats and colours stay as people have them', () => {
  const engine = anOffice();
  const { sheetId } = tabOf(engine, DASHBOARD_TITLE);
  byHand(engine, {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'הלוח שלנו' } }] }],
      fields: 'userEnteredValue',
    },
  });
  const before = tabOf(engine, CASES).conditionalFormats;
  expect(refresh(engine)).toEqual([]);
  expect(cellsOf(engine, DASHBOARD_TITLE)[0]?.[0]).toBe('הלוח שלנו');
  expect(tabOf(engine, CASES).conditionalFormats).toEqual(before);
});

test('after a refresh the next import has nothing to lay out but the dashboard, whose columns moved', () => {
  const engine = anOffice();
  const [view] = tabOf(engine, CASES).filterViews;
  if (view === undefined) throw new Error('no views');
  byHand(engine, { deleteFilterView: { filterId: view.filterViewId } });
  expect(refresh(engine)).toHaveLength(1);
  expect(layOut(engine).layout.changes.map(({ what }) => what)).toEqual(['dashboard']);
});

test('a view that a refresh made and somebody renamed since is left to them by the next import', () => {
  const engine = anEmptySpreadsheet();
  refresh(engine);
  const [view] = tabOf(engine, CASES).filterViews;
  if (view === undefined) throw new Error('no views');
  const { filterViewId } = view;
  byHand(engine, { updateFilterView: { filter: { filterViewId, title: 'שלי' }, fields: 'title' } });
  layOut(engine);
  expect(tabOf(engine, CASES).filterViews.map(({ title }) => title)).toContain('שלי');
});

test('rows are added where people are about to run out of them', () => {
  const engine = anOffice();
  const { rowCount } = tabOf(engine, CASES);
  const changes = refresh(engine, new Map([[CASES, rowCount - 1]]));
  expect(changes).toContainEqual({ what: 'rows', action: 'add', tab: CASES, name: '999' });
});

test('the columns of a hand-over come in where they belong, with a box to tick', () => {
  const engine = anOfficeSpreadsheet();
  expect(refresh(engine).filter(({ what }) => what === 'column' || what === 'tickBox')).toEqual([
    { what: 'column', action: 'add', tab: CASES, name: 'סיום שלב' },
    { what: 'column', action: 'add', tab: CASES, name: 'סיבת ההעברה' },
    { what: 'column', action: 'add', tab: CASES, name: '_confirmed' },
    { what: 'tickBox', action: 'change', tab: CASES, name: 'סיום שלב' },
  ]);
  const { headers } = tabOf(engine, CASES);
  const at = headers.indexOf('בשלב מאז');
  expect(headers.slice(at, at + 3)).toEqual(['בשלב מאז', 'סיום שלב', 'סיבת ההעברה']);
  expect(headers.at(-1)).toBe('_confirmed');
});

test('an empty spreadsheet becomes a case sheet, but for the dashboard', () => {
  const engine = anEmptySpreadsheet();
  expect(refresh(engine).filter(({ what }) => what === 'tab')).toHaveLength(TABLE_TABS.length);
  expect(refresh(engine)).toEqual([]);
});

test('a title above the header is no hindrance, a tab without its headers is named and nothing is planned', () => {
  const engine = anOffice();
  const { sheetId } = tabOf(engine, CASES);
  byHand(engine, {
    insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  });
  refresh(engine);
  expect(refresh(engine)).toEqual([]);
  byHand(engine, {
    updateCells: {
      start: { sheetId, rowIndex: 1, columnIndex: 0 },
      rows: [{ values: CASES_TAB.columns.map(() => ({ userEnteredValue: { stringValue: 'x' } })) }],
      fields: 'userEnteredValue',
    },
  });
  expect(planRefresh(readOf(engine))).toEqual({ unreadableTab: CASES });
});

/** An office whose import was refreshed once: its hand-over columns are there. */
function anOffice(): Engine {
  const engine = anOfficeSpreadsheet();
  refresh(engine);
  return engine;
}

function refresh(engine: Engine, lastRows?: ReadonlyMap<string, number>) {
  const plan = planRefresh(readOf(engine, lastRows));
  if ('unreadableTab' in plan) throw new Error(plan.unreadableTab);
  apply(engine, plan.requests);
  return plan.changes;
}

/** What somebody may edit of the protected columns of the cases. */
function mayEdit(engine: Engine, email: string) {
  return tabOf(engine, CASES)
    .protectedRanges.filter(({ editors }) => editors?.users.includes(email))
    .map(({ description }) => description);
}
