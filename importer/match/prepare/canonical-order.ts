import { mix } from '../number-table.ts';
import type { ColumnValue, Decisions, MatchRecords } from '../records.ts';

/**
 * Record indexes in an order that depends on what the records say, never on where they stood, so that the same
 * records always give the same clusters. The order is as good as random, so that neighbours are strangers.
 */
export function canonicalOrder(records: MatchRecords): Int32Array {
  const columns = Object.keys(records.columns)
    .sort()
    .map((name) => records.columns[name] ?? []);
  const hashes = contentHashes(columns, records.rowCount);
  const order = sortedByHash(hashes);
  // Different records with one hash are told apart by their text.
  for (let from = 0; from < order.length; ) {
    const hash = hashes[order[from] as number];
    let to = from + 1;
    while (to < order.length && hashes[order[to] as number] === hash) to++;
    if (to - from > 1) order.subarray(from, to).sort((a, b) => compareContents(columns, a, b) || a - b);
    from = to;
  }
  return order;
}

type Columns = readonly (readonly ColumnValue[])[];

/** Records by ascending hash: sorted by its lower half, then, keeping that order, by its upper half. */
function sortedByHash(hashes: Uint32Array): Int32Array {
  let order = Int32Array.from(hashes.keys());
  for (const shift of [0, 16]) {
    const next = new Int32Array(65537);
    for (const hash of hashes) {
      const digit = ((hash >>> shift) & 0xffff) + 1;
      next[digit] = (next[digit] as number) + 1;
    }
    for (let digit = 1; digit < next.length; digit++)
      next[digit] = (next[digit] as number) + (next[digit - 1] as number);
    const sorted = new Int32Array(order.length);
    for (const row of order) {
      const digit = ((hashes[row] as number) >>> shift) & 0xffff;
      const place = next[digit] as number;
      next[digit] = place + 1;
      sorted[place] = row;
    }
    order = sorted;
  }
  return order;
}

/** A hash of 32 bits over all columns, by record. */
function contentHashes(columns: Columns, rowCount: number): Uint32Array {
  const hashes = new Int32Array(rowCount);
  for (const column of columns) {
    // The same list often stands in many rows; a text is hashed faster than it is looked up.
    const firstRowOf = new Map<ColumnValue, number>();
    const cellHashes = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const cell = column[row] ?? null;
      const first = typeof cell === 'object' ? (firstRowOf.get(cell) ?? row) : row;
      if (first === row) {
        cellHashes[row] = hashText(cellText(cell));
        if (typeof cell === 'object') firstRowOf.set(cell, row);
      }
      hashes[row] = mix(Math.imul(hashes[row] as number, 31) + (cellHashes[first] as number));
    }
  }
  return new Uint32Array(hashes.buffer);
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function compareContents(columns: Columns, a: number, b: number): number {
  for (const column of columns) {
    const [one, other] = [cellText(column[a]), cellText(column[b])];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function cellText(cell: ColumnValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'string' ? cell : cell.join('\u0001');
}

/** By record: its place in an order. */
export function placesOf(order: Int32Array): Int32Array {
  const placeOf = new Int32Array(order.length);
  order.forEach((row, place) => {
    placeOf[row] = place;
  });
  return placeOf;
}

/** Decisions in places of the canonical order, and in an order of their own that does not depend on how they came. */
export function decisionPlaces({ same, different }: Decisions, placeOf: Int32Array): Decisions {
  const place = ([first, second]: readonly [number, number]): [number, number] => {
    const [a, b] = [placeOf[first] as number, placeOf[second] as number];
    return a < b ? [a, b] : [b, a];
  };
  const sorted = (pairs: Decisions['same']) => pairs.map(place).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { same: sorted(same), different: sorted(different) };
}
