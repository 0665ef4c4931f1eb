import { setImmediate } from 'node:timers/promises';
import exceljs from 'exceljs';
import { dayOf, instantOf } from '../calendar.ts';
import type { TruthFile } from '../truth-file.ts';
import type { Cell, Line, Look, Sheet, Workbook } from './line.ts';
import { stampZip } from './stamp-zip.ts';

/** When the sample workbooks say they were made, so that the same seed gives the same bytes. */
const MADE_AT = instantOf(dayOf(2026, 1, 1));
/** So many rows are written before the zip gets its turn, which bounds memory. */
const ROWS_AT_A_TIME = 500;

const FILLS: { readonly [L in Look]: string } = {
  title: 'FFBDD7EE',
  header: 'FFD9D9D9',
  total: 'FFF2F2F2',
  green: 'FFE2F0D9',
  yellow: 'FFFFF2CC',
  red: 'FFFCE4D6',
  grey: 'FFEDEDED',
};

interface Destination {
  readonly path: string;
  readonly truth: TruthFile;
}

/** Writes one legacy workbook row by row, and each data row's truth as its place becomes known. */
export async function writeWorkbook(workbook: Workbook, { path, truth }: Destination): Promise<void> {
  const writer = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  });
  writer.creator = 'casesheet samples';
  writer.lastModifiedBy = 'casesheet samples';
  writer.created = MADE_AT;
  writer.modified = MADE_AT;
  for (const sheet of workbook.sheets) {
    await writeSheet(sheet, writer, (rowNumber, line) => {
      if (line.truth !== undefined) {
        truth.add({ workbook: workbook.fileName, sheet: sheet.name, rowNumber }, line.truth);
      }
    });
  }
  await writer.commit();
  await stampZip(path, MADE_AT);
}

type OnRow = (rowNumber: number, line: Line) => void;

async function writeSheet(
  sheet: Sheet,
  writer: exceljs.stream.xlsx.WorkbookWriter,
  onRow: OnRow,
): Promise<void> {
  const worksheet = writer.addWorksheet(sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [{ rightToLeft: true }],
  });
  worksheet.columns = sheet.widths.map((width) => ({ width }));
  let rowNumber = 0;
  for (const line of sheet.lines) {
    rowNumber += 1;
    if (line.cells.length === 0) continue;
    writeLine(line, rowNumber, worksheet);
    onRow(rowNumber, line);
    if (rowNumber % ROWS_AT_A_TIME === 0) await setImmediate();
  }
  worksheet.commit();
}

function writeLine(line: Line, rowNumber: number, worksheet: exceljs.Worksheet): void {
  const row = worksheet.getRow(rowNumber);
  line.cells.forEach((cell, columnIndex) => {
    if (cell !== null) writeCell(cell, row.getCell(columnIndex + 1), rowNumber);
  });
  if (line.mergeColumns !== undefined) worksheet.mergeCells(rowNumber, 1, rowNumber, line.mergeColumns);
  if (line.look !== undefined) {
    row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[line.look] } };
    if (['title', 'header', 'total'].includes(line.look)) row.font = { bold: true };
  }
  if (line.hidden === true) row.hidden = true;
  row.commit();
}

function writeCell(cell: Exclude<Cell, null>, target: exceljs.Cell, rowNumber: number): void {
  if (typeof cell !== 'object') {
    target.value = cell;
    return;
  }
  switch (cell.kind) {
    case 'date':
      target.value = instantOf(cell.day);
      target.numFmt = 'dd/mm/yyyy';
      return;
    case 'number':
      target.value = cell.number;
      target.numFmt = cell.format;
      return;
    case 'error':
      target.value = { error: '#N/A' };
      return;
    case 'formula':
      target.value = {
        formula: cell.formula(rowNumber),
        ...(cell.result === null ? {} : { result: cell.result }),
      };
      return;
    default:
      cell satisfies never;
  }
}
