import { z } from 'zod';

const CELLS = z.record(
  z.string(),
  z.union([
    z.string(),
    z.object({ v: z.union([z.string(), z.number(), z.boolean()]), w: z.string().optional() }),
  ]),
);

/** The cells of a source row, as `_sources` keeps them, as `header: text`. */
export function cellTexts(cells: string): readonly string[] {
  const read = CELLS.safeParse(parsed(cells));
  if (!read.success) return [cells];
  return Object.entries(read.data).map(([header, cell]) => {
    return `${header}: ${typeof cell === 'string' ? cell : (cell.w ?? String(cell.v))}`;
  });
}

/** A person may have damaged the hidden tab; then its text is shown as it is. */
function parsed(cells: string): unknown {
  try {
    return JSON.parse(cells);
  } catch {
    return null;
  }
}
