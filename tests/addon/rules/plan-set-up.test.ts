import { expect, test } from 'vitest';
import { planSetUp } from '../../../addon/rules/plan-set-up.ts';
import { JOURNEY_TAB } from '../../../mappings/sheet/journey-columns.ts';
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
import { expectNoChange } from './expect-no-change.ts';
import { cellsOf, readOf } from './read-of.ts';

const CASES = CASES_TAB.title;

test('an office that was imported is set up once; done again, nothing changes', () => {
  const engine = anOfficeSpreadsheet();
  expect(new Set(setUp(engine).map(({ what }) => what))).toEqual(
    new Set(['setting', 'column', 'widths', 'formats', 'tickBox', 'colour', 'filterView', 'protection']),
  );
  expectNoChange(engine);
});

test('an empty spreadsheet is set up with everything but the dashboard; done again, nothing changes', () => {
  const engine = anEmptySpreadsheet();
  expect(setUp(engine).filter(({ what }) => what === 'tab')).toHaveLength(TABLE_TABS.length);
  expect(tabOf(engine, CASES)).toMatchObject({
    headers: JOURNEY_TAB.columns.map(({ header }) => header),
    frozenColumnCount: 2,
  });
  expect(tabOf(engine, CASES).conditionalFormats).toHaveLength(5);
  expectNoChange(engine);
});

test('after a set-up the next import has nothing to lay out but the dashboard, whose columns moved', () => {
  const engine = anOfficeSpreadsheet();
  setUp(engine);
  expect(layOut(engine).layout.changes.map(({ what }) => what)).toEqual(['dashboard']);
  expectNoChange(engine);
});

test('the dashboard stays as people have it, and its late lines stay coloured', () => {
  const engine = anOfficeSpreadsheet();
  const { sheetId, conditionalFormats } = tabOf(engine, DASHBOARD_TITLE);
  byHand(engine, {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'הלוח שלנו' } }] }],
      fields: 'userEnteredValue',
    },
  });
  setUp(engine);
  expect(cellsOf(engine, DASHBOARD_TITLE)[0]?.[0]).toBe('הלוח שלנו');
  expect(tabOf(engine, DASHBOARD_TITLE)).toMatchObject({ conditionalFormats });
  expect(layOut(engine).layout.changes.filter(({ what }) => what === 'colour')).toEqual([]);
});

test('what people did to views, protections and colours is put right', () => {
  const engine = anOfficeSpreadsheet();
  setUp(engine);
  const { sheetId, filterViews, protectedRanges } = tabOf(engine, CASES);
  const filterViewId = filterViews[0]?.filterViewId ?? 0;
  byHand(
    engine,
    { updateFilterView: { filter: { filterViewId, title: 'שלי' }, fields: 'title' } },
    { deleteProtectedRange: { protectedRangeId: protectedRanges[0]?.protectedRangeId ?? 0 } },
    { deleteConditionalFormatRule: { sheetId, index: 0 } },
  );
  expect(setUp(engine).map(({ what, action }) => `${what} ${action}`)).toEqual([
    'colour add',
    'filterView change',
    'protection add',
  ]);
  expectNoChange(engine);
});

function setUp(engine: Engine) {
  const plan = planSetUp(readOf(engine));
  if ('unreadableTab' in plan) throw new Error(plan.unreadableTab);
  apply(engine, plan.requests);
  return plan.changes;
}
