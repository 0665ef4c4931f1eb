import type { SourceRow } from '../source-row.ts';
import type { EarlierRow } from './earlier-import.ts';

/** A row edited in place keeps its ids only where at least this share of its cells stayed the same. */
const SAME_ROW_SHARE = 0.5;

/**
 * Finds each row in the earlier import: first by content, wherever it stands now,
 * then, for a row whose cells were edited, by its place.
 * @returns by row index; null for a row that was not there
 */
export function matchEarlierRows(
  rows: readonly SourceRow[],
  earlier: readonly EarlierRow[],
): readonly (EarlierRow | null)[] {
  const byHash = new Map<string, EarlierRow[]>();
  for (const row of earlier) {
    const known = byHash.get(row.hash);
    if (known === undefined) byHash.set(row.hash, [row]);
    else known.push(row);
  }
  const used = new Set<EarlierRow>();
  const found = rows.map((row) => {
    const twin = nearestTwin(row, byHash.get(row.hash) ?? [], used);
    if (twin !== null) used.add(twin);
    return twin;
  });

  const byPlace = new Map(earlier.filter((row) => !used.has(row)).map((row) => [placeOf(row), row]));
  return found.map((twin, rowIndex) => {
    const row = rows[rowIndex];
    if (twin !== null || row === undefined) return twin;
    const there = byPlace.get(placeOf(row));
    return there !== undefined && sameShare(row.cells, there.cells) >= SAME_ROW_SHARE ? there : null;
  });
}

function nearestTwin(
  row: SourceRow,
  twins: readonly EarlierRow[],
  used: ReadonlySet<EarlierRow>,
): EarlierRow | null {
  const free = twins.filter((twin) => !used.has(twin));
  return free.find((twin) => placeOf(twin) === placeOf(row)) ?? free[0] ?? null;
}

function placeOf({
  workbook,
  sheet,
  rowNumber,
}: Pick<EarlierRow, 'workbook' | 'sheet' | 'rowNumber'>): string {
  return `${workbook}\n${sheet}\n${rowNumber}`;
}

/** Share of the cells, by header, that say the same in both rows. */
function sameShare(cells: string, earlierCells: string): number {
  const now = new Map(Object.entries(parsed(cells)));
  const before = Object.entries(parsed(earlierCells));
  const same = before.filter(
    ([header, cell]) => JSON.stringify(now.get(header)) === JSON.stringify(cell),
  ).length;
  return same / Math.max(now.size, before.length, 1);
}

/** A person may have damaged the hidden tab; then the row is new. */
function parsed(cells: string): object {
  try {
    const value: unknown = JSON.parse(cells);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
