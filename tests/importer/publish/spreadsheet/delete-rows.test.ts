import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { expect, test } from 'vitest';
import { deleteRows, withoutRows } from '../../../../importer/publish/spreadsheet/delete-rows.ts';
import type { TabPlan } from '../../../../importer/publish/spreadsheet/plan-tab.ts';
import { spreadsheetState } from '../../../../mappings/sheet/google/state/state.ts';
import { createEngine } from '../../../../scripts/emulator/engine/engine.ts';
import { OWNER } from '../../../builders/an-office-on-sheets.ts';
import { Desk } from '../../../builders/desk.ts';

const TAB = '_sources';

/** A spreadsheet with one tab: a frozen header, then rows named by their numbers from 2. */
function aTab(rowCount: number) {
  const gridProperties = { rowCount, columnCount: 1, frozenRowCount: 1 };
  const engine = createEngine({
    spreadsheetId: 'id',
    body: { sheets: [{ properties: { title: TAB, gridProperties } }] },
    owner: OWNER,
    now: () => new Date(0),
  });
  const desk = new Desk(engine);
  desk.type(TAB, { row: 0, column: 0 }, 'workbook');
  for (let row = 1; row < rowCount; row += 1) desk.type(TAB, { row, column: 0 }, `row ${row + 1}`);
  const state = () =>
    spreadsheetState(engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } }), new Map());
  return { desk, state };
}

function requestsOf(...asked: Parameters<typeof deleteRows>): sheets_v4.Schema$Request[] {
  return deleteRows(...asked) as sheets_v4.Schema$Request[]; // the same, only read
}

function deleting(...deletedRowIndexes: readonly number[]): readonly TabPlan[] {
  const rows = { deletedRowIndexes, deletion: 'first', changes: [], contentRows: 0 } as const;
  return [{ title: TAB, hidden: true, columns: [], headerRowIndex: 0, rows }];
}

test.each([
  { gone: [2], left: ['row 2', 'row 4', 'row 5', 'row 6'] },
  { gone: [1, 2, 4], left: ['row 4', 'row 6'] },
  { gone: [3, 4, 5], left: ['row 2', 'row 3'] },
])('the rows of the indexes $gone go, and the others stay in their order', ({ gone, left }) => {
  const { desk, state } = aTab(6);
  const plan = deleting(...gone);
  const planned = withoutRows(state(), plan);
  desk.change(...requestsOf(plan, state()));
  expect(desk.values(TAB).flat()).toEqual(['workbook', ...left]);
  expect(state().tabs).toEqual(planned.tabs);
});

test('when every row of a tab goes, as after a column was added to a workbook, Google does not refuse', () => {
  const { desk, state } = aTab(4);
  const plan = deleting(1, 2, 3);
  const planned = withoutRows(state(), plan);
  desk.change(...requestsOf(plan, state()));
  expect(desk.values(TAB)).toEqual([['workbook']]);
  expect(state().tabs).toEqual(planned.tabs);
});

test('where nothing goes, nothing is asked for', () => {
  const { state } = aTab(2);
  expect(deleteRows(deleting(), state())).toEqual([]);
  expect(withoutRows(state(), deleting())).toEqual(state());
});
