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
  const both = inPlace(table, standing);
  return tabPlan(table, both, {
    ...both,
    // By its old line an import that was cut off knows a source row again, whose new line may not stand yet.
    deletion: table.title === SOURCES_TAB.title ? 'last' : 'first',
  });
}

/** A tab that is people's alone: every row stays as it stands, and what is wanted besides comes below. */
export function planPeoplesTab(table: Table, standing: StandingTab | undefined): TabPlan {
  const both = inPlace(table, standing);
  const there = new Map<string, number>();
  for (const { key } of both.standing) there.set(key, (there.get(key) ?? 0) + 1);
  const missing = [...both.wanted].filter(({ key }) => {
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
  return tabPlan(table, both, {
    ...both,
    // A row without a key is never changed or deleted.
    standing: both.standing.map((row) => ({ ...row, key: '' })),
    wanted: missing,
  });
}

/** A table's rows and those of its tab, both in the columns as they will stand. */
interface RowsInPlace {
  readonly columns: readonly Column[];
  readonly headerRowIndex: number;
  readonly standing: readonly StandingRow[];
  readonly wanted: Iterable<WantedRow>;
}

function inPlace(table: Table, standing: StandingTab | undefined): RowsInPlace {
  const { headerRowIndex = 0, headers = [], rows = [] } = standing ?? {};
  const placed = arrangeTab(table.columns, headers);
  const columns = placed.map(({ column }) => column);
  const columnKeys = columns.map(({ key }) => key);
  const standingKey = rowKeys(table.title, columnKeys);
  return {
    columns,
    headerRowIndex,
    standing: rows.map(({ rowNumber, cells }): StandingRow => {
      const own = placed.map(({ standingIndex }) =>
        standingIndex === null ? undefined : cells[standingIndex],
      );
      return { key: standingKey(own.map((cell) => cell?.value)), rowIndex: rowNumber - 1, cells: own };
    }),
    wanted: wantedRows(table, placed, columnKeys),
  };
}

function tabPlan(
  { title, hidden }: Table,
  { columns, headerRowIndex }: RowsInPlace,
  rows: Parameters<typeof planRows>[0],
): TabPlan {
  return { title, hidden, columns, headerRowIndex, rows: planRows(rows) };
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
