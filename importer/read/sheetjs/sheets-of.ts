import { numberFormat } from '../cell/number-format.ts';
import { NumberStyle } from '../cell/number-style.ts';
import { booleanCell, errorCell, textCell, withFormula } from '../cell/raw-cells.ts';
import { RememberedTexts } from '../cell/remembered-texts.ts';
import { MAX_COLUMNS } from '../cell/sheet-area.ts';
import type { RawCell, RawSheet } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import { RowGatherer } from '../row-gatherer.ts';
import type { SheetJsCell, SheetJsSheet, SheetJsWorkbook } from './sheetjs.ts';

/** Excel's errors by the code in which binary workbooks hold them. */
const ERRORS: { readonly [code: number]: string } = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
};

/** The sheets of a workbook that SheetJS has read; each row is let go of once it is converted. */
export function sheetsOf(book: SheetJsWorkbook): readonly RawSheet[] {
  const cellOf = cellConverter(book.Workbook?.WBProps?.date1904 === true);
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    if (sheet?.['!data'] === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name, hidden, ...contentOf(sheet, cellOf) }];
  });
}

function contentOf(
  sheet: SheetJsSheet,
  cellOf: (cell: SheetJsCell) => RawCell | undefined,
): Pick<RawSheet, 'rows' | 'merges' | 'hiddenColumns'> {
  const rows = new RowGatherer();
  const found = sheet['!data'] ?? [];
  // A sheet may hold a single row far down: only rows that are there are visited.
  for (const rowIndex of Object.keys(found).map(Number)) {
    if (!Number.isInteger(rowIndex)) throw refusals.damaged('a row without a number');
    const cells: (RawCell | undefined)[] = [];
    const row = found[rowIndex] ?? [];
    if (row.length > MAX_COLUMNS) throw refusals.damaged('a cell beyond the edge of a sheet');
    row.forEach((cell, at) => {
      const read = cellOf(cell);
      if (read !== undefined) cells[at] = read;
    });
    delete found[rowIndex];
    rows.add({ rowNumber: rowIndex + 1, hidden: sheet['!rows']?.[rowIndex]?.hidden === true, cells });
  }
  return {
    rows: rows.finish(),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenColumns: (sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden === true ? [at] : [])),
  };
}

function cellConverter(dates1904: boolean): (cell: SheetJsCell) => RawCell | undefined {
  const styles = new Map<unknown, NumberStyle>();
  const texts = new RememberedTexts();
  const styleOf = (code: unknown): NumberStyle => {
    const known = styles.get(code);
    if (known !== undefined) return known;
    const style = new NumberStyle({
      format: numberFormat(typeof code === 'string' ? code : 'General'),
      dates1904,
    });
    styles.set(code, style);
    return style;
  };
  return ({ t, v, f, w, z }) => {
    switch (t) {
      case 'n':
        return typeof v === 'number' ? withFormula(styleOf(z).cellOf(v), f) : undefined;
      case 's':
        return f === undefined ? texts.cell(String(v ?? '')) : textCell(String(v ?? ''), f);
      case 'b':
        return booleanCell(v === true, f);
      case 'e':
        return errorCell(w ?? ERRORS[Number(v)] ?? '#N/A', f);
      default:
        return undefined;
    }
  };
}
