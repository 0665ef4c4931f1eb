import type { Column, Tab } from '../../../mappings/sheet/tabs.ts';

/** Columns in which a text too long for one cell goes on: `cells_2`, `cells_3`, … */
export function furtherColumns({ columns }: Tab, key: string, pieces: number): readonly Column[] {
  const first = columns.find((column) => column.key === key);
  if (first === undefined) return [];
  return Array.from({ length: Math.max(0, pieces - 1) }, (_, index) => ({
    ...first,
    key: `${key}_${index + 2}`,
    header: `${first.header}_${index + 2}`,
  }));
}
