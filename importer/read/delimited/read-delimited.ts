import { RememberedTexts } from '../cell/remembered-texts.ts';
import type { RawSheet } from '../raw-sheet.ts';
import { RowGatherer } from '../row-gatherer.ts';
import { findSeparator } from './find-separator.ts';
import { splitRecords } from './split-records.ts';

const MAX_SHEET_NAME = 31;

/**
 * Reads separated text (`.csv`, `.tsv`): every cell is text exactly as typed. SheetJS is not used here, since
 * it takes the quote in `ת"ז` for the beginning of a quoted field and a first cell `ID` for another format.
 * @param workbook its name without the ending is the sheet's name, as in Excel
 */
export function readDelimited(text: string, workbook: string): readonly RawSheet[] {
  const texts = new RememberedTexts();
  const rows = new RowGatherer();
  let rowNumber = 0;
  for (const fields of splitRecords(text, findSeparator(text))) {
    rowNumber++;
    const cells = fields.map((field) => texts.cell(field));
    if (cells.some((cell) => cell !== undefined)) rows.add({ rowNumber, hidden: false, cells });
  }
  const name = workbook.replace(/\.[^.]*$/, '').slice(0, MAX_SHEET_NAME);
  return [{ name, hidden: false, rows: rows.finish(), merges: [], hiddenColumns: [] }];
}
