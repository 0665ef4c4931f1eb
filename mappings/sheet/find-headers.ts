import type { Column } from './tabs.ts';

/** Where a tab's header row stands, and what is in it. */
export interface FoundHeaders {
  /** From 0. */
  readonly headerRowIndex: number;
  /** By column index; empty where a column has no header. */
  readonly headers: readonly string[];
}

/** Somebody may have put a title above the header. */
export const HEADER_WITHIN_ROWS = 20;

/**
 * Finds the header row of a tab: the one among its first rows with most of its headers.
 * @param rows the tab's cells from its first row on
 * @returns null where no row has more than half of them
 */
export function findHeaders(
  rows: readonly (readonly unknown[])[],
  columns: readonly Column[],
): FoundHeaders | null {
  const wanted = new Set(columns.map(({ header }) => header));
  let best: { readonly rowIndex: number; readonly count: number } | null = null;
  for (const [rowIndex, cells] of rows.slice(0, HEADER_WITHIN_ROWS).entries()) {
    const count = new Set(cells.map(shown).filter((text) => wanted.has(text))).size;
    if (best === null || count > best.count) best = { rowIndex, count };
  }
  if (best === null || best.count * 2 <= columns.length) return null;
  return { headerRowIndex: best.rowIndex, headers: (rows[best.rowIndex] ?? []).map(shown) };
}

function shown(cell: unknown): string {
  return String(cell ?? '').trim();
}
