import { foldText } from '../normalise/fold.ts';
import type { SaidColumns } from './assign-columns.ts';
import { type ColumnProfile, joinProfiles, profileColumn, ROWS_LOOKED_AT } from './column-profile.ts';
import type { FoundTable } from './found-table.ts';
import type { SheetTable } from './sheet-table.ts';
import { columnsWithCells } from './split-side-by-side.ts';

/** One column of a layout: its header and what it holds in all the tabs of the layout. */
export interface LayoutColumn {
  readonly columnIndex: number;
  /** '' where it has none. */
  readonly header: string;
  /** True where the workbook hides it, in any of the tabs. */
  readonly hidden: boolean;
  readonly profile: ColumnProfile;
}

/** A sheet that has a table. */
interface Tab {
  readonly sheet: SheetTable['sheet'];
  readonly table: FoundTable;
}

/** Tabs of one workbook that have the same headers in the same columns: understood once, and together. */
export interface Layout {
  readonly tabs: readonly Tab[];
  readonly columns: readonly LayoutColumn[];
  /** What the owner's mapping says of the columns; empty where it says nothing. */
  readonly said: SaidColumns;
}

/** Rows of a layout that tell what its columns hold are shared out over its tabs, but each gives some. */
const FEWEST_ROWS_A_TAB = 5;

const NOTHING_SAID: SaidColumns = new Map();

/** Groups tabs by their headers, and by what the owner says of them: a tab a month is one layout. */
export function layoutsOf(tables: readonly SheetTable[]): readonly Layout[] {
  const byHeaders = new Map<string, { readonly tabs: Tab[]; readonly said: SaidColumns }>();
  tables.forEach(({ sheet, table, said }, index) => {
    if (table === null || said?.ignored === true) return;
    const columns = said?.columns ?? NOTHING_SAID;
    const headers = table.header?.texts.map(foldText) ?? `without header ${index}`;
    const name = JSON.stringify([headers, [...columns]]);
    const same = byHeaders.get(name);
    if (same === undefined) byHeaders.set(name, { tabs: [{ sheet, table }], said: columns });
    else same.tabs.push({ sheet, table });
  });
  return [...byHeaders.values()].map(({ tabs, said }) => ({ tabs, said, columns: columnsOf(tabs) }));
}

function columnsOf(tabs: readonly Tab[]): readonly LayoutColumn[] {
  const texts = tabs[0]?.table.header?.texts ?? [];
  const indexes = new Set([...texts.keys()].filter((column) => texts[column] !== ''));
  for (const { sheet, table } of tabs) {
    for (const column of columnsWithCells(sheet, table)) indexes.add(column);
    for (const column of table.otherColumns) indexes.delete(column);
  }
  const rowsAtMost = Math.max(FEWEST_ROWS_A_TAB, Math.ceil(ROWS_LOOKED_AT / tabs.length));
  return [...indexes]
    .sort((a, b) => a - b)
    .map((columnIndex) => ({
      columnIndex,
      header: texts[columnIndex] ?? '',
      hidden: tabs.some(({ sheet }) => sheet.hiddenColumns.includes(columnIndex)),
      profile: joinProfiles(
        tabs.map(({ sheet, table }) => profileColumn(sheet, table, { column: columnIndex, rowsAtMost })),
      ),
    }));
}
