import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import type { CellData, Request } from '../../../mappings/sheet/google/rest.ts';
import { MONTHS_TAB } from '../../../mappings/sheet/tabs.ts';
import { figuresOfText } from './figures-of-text.ts';
import type { MonthFigures } from './month-figures.ts';

/** What the tab of months keeps of one. */
interface KeptMonth {
  /** From 0. */
  readonly rowIndex: number;
  /** Null where somebody damaged them. */
  readonly figures: MonthFigures | null;
}

/** The tab of months as it was read. */
export interface KeptMonths {
  /** From 0. */
  readonly columns: { readonly month: number; readonly figures: number };
  /** By month; of a month that is there twice the last. */
  readonly byMonth: ReadonlyMap<string, KeptMonth>;
}

/**
 * @param rows the tab's cells from its first row on
 * @returns null where it has no header row with both of its columns
 */
export function keptMonths(rows: readonly (readonly unknown[])[]): KeptMonths | null {
  const found = findHeaders(rows, MONTHS_TAB.columns);
  if (found === null) return null;
  const columns = { month: found.headers.indexOf('month'), figures: found.headers.indexOf('figures') };
  if (columns.month === -1 || columns.figures === -1) return null;
  const byMonth = new Map<string, KeptMonth>();
  for (const [rowIndex, row] of rows.entries()) {
    const text = (key: 'month' | 'figures') => String(row[columns[key]] ?? '').trim();
    if (rowIndex <= found.headerRowIndex || text('month') === '') continue;
    byMonth.set(text('month'), { rowIndex, figures: figuresOfText(text('figures'), text('month')) });
  }
  return { columns, byMonth };
}

/** What keeps a month; nothing where it is kept already. */
export function keepingRequests(
  figures: MonthFigures,
  { sheetId, kept }: { readonly sheetId: number; readonly kept: KeptMonths },
): readonly Request[] {
  const standing = kept.byMonth.get(figures.month);
  if (standing !== undefined && standing.figures !== null) return [];
  const fields = 'userEnteredValue';
  const { month, figures: column } = kept.columns;
  const text = textCell(JSON.stringify(figures));
  if (standing !== undefined) {
    const start = { sheetId, rowIndex: standing.rowIndex, columnIndex: column };
    return [{ updateCells: { start, rows: [{ values: [text] }], fields } }];
  }
  const values = Array.from({ length: Math.max(month, column) + 1 }, (_, index) => {
    if (index === month) return textCell(figures.month);
    return index === column ? text : {};
  });
  return [{ appendCells: { sheetId, rows: [{ values }], fields } }];
}

function textCell(stringValue: string): CellData {
  return { userEnteredValue: { stringValue } };
}
