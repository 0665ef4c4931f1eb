import type { Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../../../mappings/sheet/column-letters.ts';
import type { DashboardCell } from '../../../../mappings/sheet/dashboard-cells.ts';
import type { DashboardContent } from '../../../../mappings/sheet/dashboard-content.ts';
import { DASHBOARD_WIDTHS, dashboardCells } from '../../../../mappings/sheet/dashboard-layout.ts';
import { CASES_TAB, DASHBOARD_TITLE, REVIEW_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Table } from '../../tables/table.ts';
import { ROWS_A_SHEET } from '../xlsx/excel-limits.ts';
import { drawDashboardCell } from './dashboard-cells.ts';
import { SETTINGS_RANGE } from './defined-names.ts';
import { A4, LOOK } from './look.ts';

const HOW_TO = [
  'בלשונית תיקים עובדים ומסננים כרגיל. עמודות שכותרתן אפורה נכתבות בידי התוכנה ולכן הן נעולות. עמודות משלכם אפשר להוסיף בסוף.',
  'כדי למיין: סקירה ← ביטול הגנה על גיליון. אין סיסמה.',
  'בלשונית לבדיקה בוחרים החלטה מהרשימה. בייבוא הבא ההחלטות יחולו, וכל מה ששיניתם בתיקים יישמר.',
  'אדום: המועד עבר. צהוב: המועד קרב. ימי היעד לכל שלב נקבעים בלשונית הגדרות.',
];

/** Draws the dashboard over the tables of the same workbook. */
export function drawDashboard(workbook: Workbook, content: DashboardContent, tables: readonly Table[]): void {
  const sheet = workbook.addWorksheet(DASHBOARD_TITLE, {
    views: [{ rightToLeft: true, showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [index, width] of DASHBOARD_WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  const addresses = {
    cases: (key: string) => columnRange(tables, CASES_TAB.title, key),
    review: (key: string) => columnRange(tables, REVIEW_TAB.title, key),
    settings: SETTINGS_RANGE,
  };
  const cells = dashboardCells({ content, addresses, howTo: HOW_TO });
  for (const cell of cells) drawDashboardCell(sheet, cell);
  markLate(sheet, cells);
}

/** Colours the lines of a table in which cases are overdue. */
function markLate(sheet: Worksheet, cells: readonly DashboardCell[]): void {
  for (const { columnIndex, firstRow, lastRow } of lateRuns(cells)) {
    const letters = columnLetters(columnIndex);
    sheet.addConditionalFormatting({
      ref: `${letters}${firstRow}:${letters}${lastRow}`,
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [`N($${letters}${firstRow})>0`],
          style: { fill: LOOK.overdue, font: LOOK.overdueFont },
        },
      ],
    });
  }
}

/** Counts of late cases that stand below each other. */
function lateRuns(cells: readonly DashboardCell[]) {
  const runs: { columnIndex: number; firstRow: number; lastRow: number }[] = [];
  for (const { rowIndex, columnIndex, look } of cells) {
    if (look !== 'lateCount') continue;
    const last = runs.at(-1);
    if (last?.lastRow === rowIndex) last.lastRow += 1;
    else runs.push({ columnIndex, firstRow: rowIndex + 1, lastRow: rowIndex + 1 });
  }
  return runs;
}

function columnRange(tables: readonly Table[], title: string, key: string): string {
  const columns = tables.find((table) => table.title === title)?.columns ?? [];
  const letters = columnLetters(columns.findIndex((column) => column.key === key));
  return `${title}!$${letters}$2:$${letters}$${ROWS_A_SHEET}`;
}
