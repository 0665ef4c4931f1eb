import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { CasesheetError } from '../../problem.ts';
import type { Table } from '../tables/table.ts';
import { ROWS_A_SHEET } from './xlsx/excel-limits.ts';

/**
 * A table as tabs that Excel can hold: a longer one goes on in `_rejected_2`, `_rejected_3`, …
 * @throws CasesheetError when these are the cases, which must stand on one tab
 */
export function withinSheetLimits(table: Table): readonly Table[] {
  const rowsATab = ROWS_A_SHEET - 1;
  if (table.rowCount <= rowsATab) return [table];
  if (table.title === CASES_TAB.title) {
    throw new CasesheetError(
      `${table.rowCount} cases do not fit on one tab, which holds ${rowsATab}. Import fewer workbooks at a time.`,
    );
  }
  const tabs = Math.ceil(table.rowCount / rowsATab);
  return Array.from({ length: tabs }, (_, tab) => ({
    ...table,
    title: tab === 0 ? table.title : `${table.title}_${tab + 1}`,
    rowCount: Math.min(rowsATab, table.rowCount - tab * rowsATab),
    *rows() {
      let rowIndex = 0;
      for (const row of table.rows()) {
        if (rowIndex >= (tab + 1) * rowsATab) return;
        if (rowIndex >= tab * rowsATab) yield row;
        rowIndex += 1;
      }
    },
  }));
}
