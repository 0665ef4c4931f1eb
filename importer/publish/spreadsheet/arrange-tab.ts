import type { Column } from '../../../mappings/sheet/tabs.ts';

/** A column as it will stand, and where its cells come from. */
export interface PlacedColumn {
  readonly column: Column;
  /** Index from 0 into the wanted columns; null where people added the column. */
  readonly wantedIndex: number | null;
  /** Index from 0 into the tab as it stands; null where the column is not there yet. */
  readonly standingIndex: number | null;
}

/**
 * Every column where people left it, their own included; one that is missing comes right after the column
 * it follows among the wanted ones.
 * @param headers of the tab as it stands, by column index
 */
export function arrangeTab(wanted: readonly Column[], headers: readonly string[]): readonly PlacedColumn[] {
  const used = new Set<number>();
  const placed: PlacedColumn[] = headers.map((header, standingIndex) => {
    const wantedIndex = wanted.findIndex((column, index) => column.header === header && !used.has(index));
    const column = wanted[wantedIndex];
    if (column === undefined) {
      return { column: peoplesColumn(header, standingIndex), wantedIndex: null, standingIndex };
    }
    used.add(wantedIndex);
    return { column, wantedIndex, standingIndex };
  });
  for (const [wantedIndex, column] of wanted.entries()) {
    if (used.has(wantedIndex)) continue;
    const before = placed.findIndex((one) => one.wantedIndex === wantedIndex - 1);
    placed.splice(before + 1, 0, { column, wantedIndex, standingIndex: null });
  }
  return placed;
}

function peoplesColumn(header: string, standingIndex: number): Column {
  return { key: `added.${standingIndex}`, header, width: 18, kind: 'text', locked: false, hidden: false };
}
