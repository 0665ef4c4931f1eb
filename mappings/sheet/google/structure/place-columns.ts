import type { WantedTab } from '../wanted-layout.ts';
import { isPeoples } from '../wanted-tabs.ts';

/** A column that is not there yet, and where it goes once those before it are in. */
export interface MissingColumn {
  readonly header: string;
  readonly at: number;
}

/** Where a tab's columns stand, and which are to be inserted, in that order. */
export interface PlacedColumns {
  readonly headers: readonly string[];
  readonly missing: readonly MissingColumn[];
}

/** Finds a tab's columns by their headers; one that is missing goes right after the one it should follow. */
export function placeColumns({ columns }: WantedTab, standing: readonly string[]): PlacedColumns {
  const headers = [...standing];
  const missing: MissingColumn[] = [];
  let next = 0;
  for (const column of columns) {
    if (isPeoples(column)) continue;
    const found = headers.indexOf(column.header);
    if (found === -1) {
      headers.splice(next, 0, column.header);
      missing.push({ header: column.header, at: next });
      next += 1;
    } else {
      next = found + 1;
    }
  }
  return { headers, missing };
}

/** By column key, the index where it stands; people's own columns are left out. */
export function columnIndexes(
  { columns }: WantedTab,
  headers: readonly string[],
): ReadonlyMap<string, number> {
  return new Map(
    columns
      .filter((column) => !isPeoples(column))
      .map(({ key, header }) => [key, headers.indexOf(header)] as const)
      .filter(([, index]) => index !== -1),
  );
}
