import { findHeaders } from '../../../mappings/sheet/find-headers.ts';
import type { ExtendedValue, Request } from '../../../mappings/sheet/google/rest.ts';
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
  /** By column key, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** By month; of a month that is there twice the last. */
  readonly byMonth: ReadonlyMap<string, KeptMonth>;
}

/**
 * @param rows the tab's cells from its first row on
 * @returns null where it has no header row
 */
export function keptMonths(rows: readonly (readonly unknown[])[]): KeptMonths | null {
  const found = findHeaders(rows, MONTHS_TAB.columns);
  if (found === null) return null;
  const columns = new Map(MONTHS_TAB.columns.map(({ key, header }) => [key, found.headers.indexOf(header)]));
  const byMonth = new Map<string, KeptMonth>();
  for (const [rowIndex, row] of rows.entries()) {
    const text = (key: 'month' | 'figures') => String(row[columns.get(key) ?? -1] ?? '').trim();
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
  const values = cellsOf(figures, kept);
  const fields = 'userEnteredValue';
  if (standing === undefined) return [{ appendCells: { sheetId, rows: [{ values }], fields } }];
  const start = { sheetId, rowIndex: standing.rowIndex, columnIndex: 0 };
  return [{ updateCells: { start, rows: [{ values }], fields } }];
}

function cellsOf(
  figures: MonthFigures,
  { columns }: KeptMonths,
): readonly { readonly userEnteredValue?: ExtendedValue }[] {
  const texts = new Map([
    [columns.get('month'), figures.month],
    [columns.get('figures'), JSON.stringify(figures)],
  ]);
  return Array.from({ length: Math.max(...columns.values()) + 1 }, (_, index) => {
    const stringValue = texts.get(index);
    return stringValue === undefined ? {} : { userEnteredValue: { stringValue } };
  });
}
