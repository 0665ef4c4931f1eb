import type { PreparedRecords } from './prepare-fields.ts';
import { NO_VALUE, ValuePool } from './value-pool.ts';

/** The records in another order, their values numbered anew in that order, so that no trace of the old one is left. */
export function reorder(prepared: PreparedRecords, order: Int32Array): PreparedRecords {
  const { pool: old, fieldValues, sourceOf, rowCount } = prepared;
  const pool = new ValuePool();
  const numberOf = new Int32Array(old.texts.length).fill(NO_VALUE);
  const renumber = (value: number): number => {
    if (value === NO_VALUE) return NO_VALUE;
    const known = numberOf[value] as number;
    if (known !== NO_VALUE) return known;
    const elements = old.elements[value];
    const made = elements ? pool.placeSet(old.texts[value] as string, renumberAll(elements)) : place(value);
    numberOf[value] = made;
    return made;
  };
  const place = (value: number): number => pool.place(old.texts[value] as string);
  const renumberAll = (elements: Int32Array): Int32Array =>
    Int32Array.from(elements)
      .sort((a, b) => ((old.texts[a] as string) < (old.texts[b] as string) ? -1 : 1))
      .map(renumber)
      .sort();
  const reordered = Object.entries(fieldValues).map(([field, values]) => {
    const column = new Int32Array(rowCount);
    for (let at = 0; at < rowCount; at++) column[at] = renumber(values[order[at] as number] as number);
    return [field, column] as const;
  });
  return {
    rowCount,
    pool,
    fieldValues: Object.fromEntries(reordered),
    sourceOf: sourceOf && Int32Array.from(order, (row) => sourceOf[row] ?? 0),
  };
}
