import {
  planRows,
  type RowsPlan,
  type StandingRow,
  type WantedCell,
  type WantedRow,
} from '../../../mappings/sheet/google/plan-rows.ts';
import { isJourneyKey } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB, type Column, SOURCES_TAB } from '../../../mappings/sheet/tabs.ts';
import { contentOf, type SheetCell } from '../tables/sheet-cell.ts';
import type { Table } from '../tables/table.ts';
import { arrangeTab, type PlacedColumn } from './arrange-tab.ts';
import { rowKeys } from './row-keys.ts';
import type { StandingTab } from './standing-sheet.ts';

/** What is to happen to one tab's columns and rows. */
export interface TabPlan {
  readonly title: string;
  readonly hidden: boolean;
  /** As they will stand. */
  readonly columns: readonly Column[];
  readonly headerRowIndex: number;
  readonly rows: RowsPlan;
}

/** Brings a table and the tab that it is for together. */
export function planTab(table: Table, standing: StandingTab | undefined): TabPlan {
  const { headerRowIndex = 0, headers = [], rows = [] } = standing ?? {};
  const placed = arrangeTab(table.columns, headers);
  const columns = placed.map(({ column }) => column);
  const columnKeys = columns.map(({ key }) => key);
  const standingKey = rowKeys(table.title, columnKeys);
  return {
    title: table.title,
    hidden: table.hidden,
    columns,
    headerRowIndex,
    rows: planRows({
      standing: rows.map(({ rowNumber, cells }): StandingRow => {
        const own = placed.map(({ standingIndex }) =>
          standingIndex === null ? undefined : cells[standingIndex],
        );
        return { key: standingKey(own.map((cell) => cell?.value)), rowIndex: rowNumber - 1, cells: own };
      }),
      wanted: wantedRows(table, placed, columnKeys),
      headerRowIndex,
      // By its old line an import that was cut off knows a source row again, whose new line may not stand yet.
      deletion: table.title === SOURCES_TAB.title ? 'last' : 'first',
    }),
  };
}

/** The tab of a table before anything is written into it, with room for its rows. */
export function emptyTab({ title, hidden, columns, rowCount }: Table): TabPlan {
  const rows = { deletedRowIndexes: [], deletion: 'first', changes: [], contentRows: rowCount } as const;
  return { title, hidden, columns, headerRowIndex: 0, rows };
}

function* wantedRows(
  table: Table,
  placed: readonly PlacedColumn[],
  columnKeys: readonly string[],
): Generator<WantedRow> {
  const keyOf = rowKeys(table.title, columnKeys);
  const isOthers = ({ key }: Column) => table.title === CASES_TAB.title && isJourneyKey(key);
  const written = placed.map(({ column, wantedIndex }) => (isOthers(column) ? null : wantedIndex));
  for (const row of table.rows()) {
    const cells = written.map((wantedIndex) =>
      wantedIndex === null ? undefined : wantedCell(row[wantedIndex]),
    );
    yield {
      key: keyOf(cells.map((cell) => (cell === undefined ? cell : contentOf(cell as SheetCell)))),
      cells,
    };
  }
}

function wantedCell(cell: SheetCell | undefined): WantedCell {
  return cell === '' ? null : (cell ?? null);
}
