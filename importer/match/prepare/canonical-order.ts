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
  const order = Int32Array.from(hashes.keys());
  // Two different records with one hash of 52 bits are told apart by their text.
  return order.sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number) || compareContents(columns, a, b) || a - b,
  );
}

type Columns = readonly (readonly ColumnValue[])[];

/** 52 bits of hash over all columns, by record. */
function contentHashes(columns: Columns, rowCount: number): Float64Array {
  const low = new Int32Array(rowCount);
  const high = new Int32Array(rowCount);
  for (const column of columns) {
    // The same list often stands in many rows; a text is hashed faster than it is looked up.
    const firstRowOf = new Map<ColumnValue, number>();
    const cellLow = new Int32Array(rowCount);
    const cellHigh = new Int32Array(rowCount);
    for (let row = 0; row < rowCount; row++) {
      const cell = column[row] ?? null;
      const first = typeof cell === 'object' ? (firstRowOf.get(cell) ?? row) : row;
      if (first === row) {
        hashText(cellText(cell), row, cellLow, cellHigh);
        if (typeof cell === 'object') firstRowOf.set(cell, row);
      }
      low[row] = Math.imul((low[row] as number) ^ (cellLow[first] as number), 0x01000193);
      high[row] = mix(Math.imul((high[row] as number) ^ (cellHigh[first] as number), 0x5bd1e995));
    }
  }
  return Float64Array.from(low, (bits, row) => (mix(high[row] as number) >>> 12) * 2 ** 32 + mix(bits));
}

function hashText(text: string, row: number, low: Int32Array, high: Int32Array): void {
  let one = 0x811c9dc5;
  let other = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
  }
  low[row] = one;
  high[row] = other;
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
