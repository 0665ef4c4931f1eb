import type { DataValidation, PageSetup, Style, Workbook, Worksheet } from 'exceljs';
import { columnLetters } from '../../../../mappings/sheet/column-letters.ts';
import { DROP_DOWNS } from '../../../../mappings/sheet/drop-downs.ts';
import { formatOf, readsLeftToRight, wraps } from '../../../../mappings/sheet/formats.ts';
import type { Column } from '../../../../mappings/sheet/tabs.ts';
import type { Table } from '../../tables/table.ts';
import { ROWS_A_SHEET } from '../xlsx/excel-limits.ts';
import { STAFF_NAMES } from './defined-names.ts';
import { A4, LOOK } from './look.ts';

const COLUMNS_A_PAGE = 12;
/**
 * Rows below the last one that have lists too. Some readers (exceljs is one) unfold a validated range cell by
 * cell, so lists down to the end of the sheet would cost them gigabytes.
 */
const SPARE_ROWS = 1000;

/** The package's types leave out that a whole range can be validated. */
type WithValidations = Worksheet & {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
};

/**
 * Draws a tab with its header and one pattern row; the rows themselves are poured in later.
 * What people add below the last row is formatted, listed and coloured alike.
 */
export function drawTable(workbook: Workbook, table: Table, frozenColumns: number): Worksheet {
  const sheet = workbook.addWorksheet(table.title, {
    state: table.hidden ? 'hidden' : 'visible',
    views: [{ state: 'frozen', xSplit: frozenColumns, ySplit: 1, rightToLeft: !table.hidden }],
    pageSetup: { orientation: 'landscape', paperSize: A4, printTitlesRow: '1:1', ...printedWidth(table) },
  });
  const lastListedRow = Math.min(table.rowCount + 1 + SPARE_ROWS, ROWS_A_SHEET);
  for (const [index, column] of table.columns.entries()) {
    drawColumn(sheet, column, index);
    offerChoices(sheet, column, `${columnLetters(index)}2:${columnLetters(index)}${lastListedRow}`);
  }
  sheet.getRow(1).height = 32;
  const lastLetters = columnLetters(table.columns.length - 1);
  sheet.autoFilter = `A1:${lastLetters}${table.rowCount + 1}`;
  return sheet;
}

/** A tab of a few columns is printed on the width of one page, a wide one on several, each with who it is about. */
function printedWidth({ columns }: Table): Partial<PageSetup> {
  return columns.length <= COLUMNS_A_PAGE
    ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
    : { printTitlesColumn: 'A:B' };
}

/** Locks what only the machine writes; without a password, so that the owner can always open it. */
export async function lockMachineColumns(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertColumns: true,
    insertRows: true,
    insertHyperlinks: true,
    deleteColumns: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
    pivotTables: true,
  });
}

function drawColumn(sheet: Worksheet, column: Column, columnIndex: number): void {
  const drawn = sheet.getColumn(columnIndex + 1);
  drawn.width = column.width + 2;
  drawn.hidden = column.hidden;
  drawn.style = cellStyle(column);
  const header = sheet.getCell(1, columnIndex + 1);
  header.value = column.header;
  header.style = headerStyle(column);
  sheet.getCell(2, columnIndex + 1).value = 0;
}

function cellStyle(column: Column): Partial<Style> {
  const leftToRight = readsLeftToRight(column.kind);
  return {
    numFmt: formatOf(column.kind),
    font: column.locked ? LOOK.lockedCell : LOOK.cell,
    ...(column.locked ? { fill: LOOK.lockedFill } : {}),
    border: LOOK.line,
    alignment: {
      horizontal: column.kind === 'tick' ? 'center' : 'right',
      vertical: 'top',
      readingOrder: leftToRight ? 'ltr' : 'rtl',
      wrapText: wraps(column.kind),
      ...(column.kind === 'tick' ? {} : { indent: 1 }),
    },
    protection: { locked: column.locked },
  };
}

function headerStyle(column: Column): Partial<Style> {
  return {
    font: LOOK.header,
    fill: column.locked ? LOOK.lockedHeaderFill : LOOK.headerFill,
    alignment: { horizontal: 'right', vertical: 'middle', readingOrder: 'rtl', wrapText: true, indent: 1 },
    protection: { locked: true },
  };
}

function offerChoices(sheet: Worksheet, { kind, header }: Column, range: string): void {
  const words = DROP_DOWNS[kind];
  const list = kind === 'staffName' ? STAFF_NAMES : words && `"${words.join(',')}"`;
  if (list === undefined) return;
  (sheet as WithValidations).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [list],
    showErrorMessage: true,
    // A new colleague may be named before the staff tab knows them.
    errorStyle: kind === 'staffName' ? 'warning' : 'stop',
    errorTitle: header,
    error: 'יש לבחור ערך מהרשימה',
  });
}
