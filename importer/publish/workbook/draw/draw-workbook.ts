import ExcelJs, { type Worksheet } from 'exceljs';
import { columnLetters } from '../../../../mappings/sheet/column-letters.ts';
import type { DashboardContent } from '../../../../mappings/sheet/dashboard-content.ts';
import { frozenColumns } from '../../../../mappings/sheet/frozen-columns.ts';
import { overdueFormulas } from '../../../../mappings/sheet/overdue.ts';
import { CASES_TAB, REVIEW_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../../mappings/sheet/tabs.ts';
import type { Table } from '../../tables/table.ts';
import { ROWS_A_SHEET } from '../xlsx/excel-limits.ts';
import { SETTINGS_RANGE, STAFF_NAMES } from './defined-names.ts';
import { drawDashboard } from './draw-dashboard.ts';
import { drawTable, lockMachineColumns } from './draw-table.ts';
import { LOOK } from './look.ts';

/** Lists on these tabs are short; a name may only cover cells that exist as such. */
const NAMED_ROWS = 500;

/** Columns after the last one that people may fill with their own. */
const ROOM_FOR_COLUMNS = 20;

/** The drawn workbook, and which part of it holds the pattern row of each table. */
interface Drawing {
  readonly bytes: Buffer;
  readonly parts: ReadonlyMap<string, Table>;
}

/**
 * Draws the case sheet: every tab with its header, widths, formats, lists and colours, and one pattern row
 * in place of its rows. The dashboard is drawn whole.
 */
export async function drawWorkbook(tables: readonly Table[], dashboard: DashboardContent): Promise<Drawing> {
  const workbook = new ExcelJs.Workbook();
  workbook.creator = 'casesheet';
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  workbook.calcProperties = { fullCalcOnLoad: true };
  workbook.definedNames.add(`${SETTINGS_TAB.title}!$A$2:$B$${NAMED_ROWS}`, SETTINGS_RANGE);
  workbook.definedNames.add(`${STAFF_TAB.title}!$A$2:$A$${NAMED_ROWS}`, STAFF_NAMES);
  const parts = new Map<string, Table>();
  for (const table of tables) {
    const sheet = drawTable(workbook, table, frozenColumns(table));
    parts.set(`xl/worksheets/sheet${sheet.id}.xml`, table);
    if (table.columns.some(({ locked }) => locked)) await lockMachineColumns(sheet);
    if (table.title === CASES_TAB.title) {
      colourCases(sheet, table);
      leaveRoomForColumns(sheet, table);
    }
    if (table.title === REVIEW_TAB.title) colourDecided(sheet, table);
    if (table.title === SETTINGS_TAB.title) drawDashboard(workbook, dashboard, tables);
  }
  // exceljs returns its own name for a Node buffer.
  return { bytes: (await workbook.xlsx.writeBuffer()) as unknown as Buffer, parts };
}

/** A protected sheet refuses typing beyond its columns, unless cells there are unlocked. */
function leaveRoomForColumns(sheet: Worksheet, { columns }: Table): void {
  for (let more = 1; more <= ROOM_FOR_COLUMNS; more++) {
    sheet.getColumn(columns.length + more).style = { protection: { locked: false } };
  }
}

function colourCases(sheet: Worksheet, table: Table): void {
  const letters = (key: string) => columnLetters(table.columns.findIndex((column) => column.key === key));
  const cell = (key: string) => `$${letters(key)}2`;
  const formulas = overdueFormulas({
    stage: cell('stage'),
    stageSince: cell('stageSince'),
    nextActionDue: cell('nextActionDue'),
    waitingFor: cell('waitingFor'),
    settings: SETTINGS_RANGE,
  });
  const down = (key: string) => `${letters(key)}2:${letters(key)}${ROWS_A_SHEET}`;
  const overdue = { fill: LOOK.overdue, font: LOOK.overdueFont };
  const soon = { fill: LOOK.dueSoon };
  let priority = 0;
  const paint = (key: string, late: string, dueSoon: string) =>
    sheet.addConditionalFormatting({
      ref: down(key),
      rules: [
        { type: 'expression', priority: ++priority, formulae: [late], style: overdue },
        { type: 'expression', priority: ++priority, formulae: [dueSoon], style: soon },
      ],
    });
  paint('nextActionDue', formulas.actionOverdue, formulas.actionDueSoon);
  paint('stageSince', formulas.stageOverdue, formulas.stageDueSoon);
  sheet.addConditionalFormatting({
    ref: `A2:${columnLetters(table.columns.length - 1)}${ROWS_A_SHEET}`,
    rules: [
      { type: 'expression', priority: ++priority, formulae: [formulas.closed], style: { font: LOOK.closed } },
    ],
  });
}

function colourDecided(sheet: Worksheet, table: Table): void {
  const decision = `$${columnLetters(table.columns.findIndex(({ key }) => key === 'decision'))}2`;
  sheet.addConditionalFormatting({
    ref: `A2:${columnLetters(table.columns.length - 1)}${ROWS_A_SHEET}`,
    rules: [{ type: 'expression', priority: 1, formulae: [`${decision}<>""`], style: { font: LOOK.closed } }],
  });
}
