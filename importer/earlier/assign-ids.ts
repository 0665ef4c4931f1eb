/** Gives clients and cases their ids, and keeps ids of an earlier import with the rows that had them. */

/** One client or case that needs an id. */
export interface Claimant {
  readonly rowIndexes: readonly number[];
  /** Orders the new ids: oldest intake first, then content, so that the order of files changes nothing. */
  readonly sortKey: string;
}

/**
 * @param claimants clients or cases, in any order
 * @param earlierIdOf the id each row had in the earlier import, or null
 * @param taken every id the earlier case sheet holds, also those no row claims any more
 * @param issued the highest number ever given out by an import that was finished: new numbers are above it,
 * and fill up what an interrupted import had begun to give, so that doing it again gives the same ids
 * @returns one id per claimant, in their order; ids look like `C-00042`
 */
export function assignIds({
  claimants,
  earlierIdOf,
  taken,
  issued,
  prefix,
}: {
  readonly claimants: readonly Claimant[];
  readonly earlierIdOf: (rowIndex: number) => string | null;
  readonly taken: Iterable<string>;
  readonly issued: number;
  readonly prefix: string;
}): readonly string[] {
  const ids = keepEarlierIds(claimants, earlierIdOf);
  const used = new Set<number>();
  for (const id of taken) used.add(numberOf(id, prefix));
  let last = issued;
  const order = claimants
    .map((claimant, index) => ({ index, sortKey: claimant.sortKey }))
    .filter(({ index }) => ids[index] === null)
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0));
  for (const { index } of order) {
    do last += 1;
    while (used.has(last));
    ids[index] = `${prefix}-${String(last).padStart(5, '0')}`;
  }
  return ids as string[]; // the loop above filled every null
}

/** An earlier id goes to the claimant that holds most of its rows. */
function keepEarlierIds(
  claimants: readonly Claimant[],
  earlierIdOf: (rowIndex: number) => string | null,
): (string | null)[] {
  const claims: { index: number; id: string; rows: number; sortKey: string }[] = [];
  claimants.forEach(({ rowIndexes, sortKey }, index) => {
    const rowsById = new Map<string, number>();
    for (const rowIndex of rowIndexes) {
      const id = earlierIdOf(rowIndex);
      if (id !== null) rowsById.set(id, (rowsById.get(id) ?? 0) + 1);
    }
    for (const [id, rows] of rowsById) claims.push({ index, id, rows, sortKey });
  });
  claims.sort((a, b) => b.rows - a.rows || compare(a.id, b.id) || compare(a.sortKey, b.sortKey));

  const ids = claimants.map((): string | null => null);
  const given = new Set<string>();
  for (const { index, id } of claims) {
    if (ids[index] !== null || given.has(id)) continue;
    ids[index] = id;
    given.add(id);
  }
  return ids;
}

/** The number in an id such as `C-00042`; 0 where the text is no such id. */
export function numberOf(id: string, prefix: string): number {
  const digits = id.startsWith(`${prefix}-`) ? id.slice(prefix.length + 1) : '';
  return /^\d+$/.test(digits) ? Number(digits) : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
