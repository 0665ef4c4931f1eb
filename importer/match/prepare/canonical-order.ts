import { mix } from '../number-table.ts';
import type { PreparedRecords } from './prepare-fields.ts';
import { NO_VALUE } from './value-pool.ts';

/**
 * Record indexes in an order that depends on what the records say, never on where they stood, so that the same
 * records always give the same clusters. The order is as good as random, so that neighbours are strangers.
 */
export function canonicalOrder({ rowCount, pool, fieldValues }: PreparedRecords): Int32Array {
  const columns = Object.values(fieldValues);
  const textHashes = Int32Array.from(pool.texts, hashText);
  const hashes = new Uint32Array(rowCount);
  for (const column of columns)
    for (let row = 0; row < rowCount; row++) {
      const value = column[row] as number;
      const own = value === NO_VALUE ? 0 : (textHashes[value] as number);
      hashes[row] = mix(Math.imul(hashes[row] as number, 31) + own);
    }
  const order = sortedByHash(hashes);
  // Different records with one hash are told apart by their text.
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const [one, other] = [column[a] as number, column[b] as number];
      if (one !== other) return (pool.texts[one] ?? '') < (pool.texts[other] ?? '') ? -1 : 1;
    }
    return a - b;
  };
  for (let from = 0; from < rowCount; ) {
    const hash = hashes[order[from] as number];
    let to = from + 1;
    while (to < rowCount && hashes[order[to] as number] === hash) to++;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

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
