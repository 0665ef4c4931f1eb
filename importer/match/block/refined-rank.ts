import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE } from '../prepare/value-pool.ts';

/** Each record's place when all are sorted by these fields (empty ones last), then by the canonical order. */
export function refinedRank(prepared: PreparedRecords, fields: readonly string[]): Int32Array {
  const { rowCount, pool, fieldValues } = prepared;
  const columns = fields.map((field) => fieldValues[field] as Int32Array);
  const compare = (a: number, b: number): number => {
    for (const column of columns) {
      const [one, other] = [column[a] as number, column[b] as number];
      if (one === other) continue;
      if (one === NO_VALUE) return 1;
      if (other === NO_VALUE) return -1;
      return (pool.texts[one] as string) < (pool.texts[other] as string) ? -1 : 1;
    }
    return a - b;
  };
  const order = Int32Array.from({ length: rowCount }, (_, row) => row);
  if (columns.length > 0) order.sort(compare);
  const rank = new Int32Array(rowCount);
  order.forEach((row, place) => {
    rank[row] = place;
  });
  return rank;
}
