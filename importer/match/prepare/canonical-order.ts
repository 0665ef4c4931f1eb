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
  const hashes = new Float64Array(records.rowCount);
  for (let row = 0; row < hashes.length; row++) hashes[row] = contentHash(columns, row);
  const order = Int32Array.from(hashes.keys());
  // Two different records with one hash of 52 bits are told apart by their text.
  return order.sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number) || compareContents(columns, a, b) || a - b,
  );
}

type Columns = readonly (readonly ColumnValue[])[];

function contentHash(columns: Columns, row: number): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const column of columns) {
    const cell = cellText(column[row]);
    for (let at = 0; at < cell.length; at++) {
      const code = cell.charCodeAt(at);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 15);
    }
    low = Math.imul(low ^ 0xffff, 0x01000193);
    high = Math.imul(high ^ 0xffff, 0x5bd1e995);
  }
  return (mix(high) >>> 12) * 4294967296 + mix(low);
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
