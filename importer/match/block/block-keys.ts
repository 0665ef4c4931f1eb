import { NumberTable } from '../number-table.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE, type ValuePool } from '../prepare/value-pool.ts';
import type { BlockingRule } from '../settings.ts';
import { nearTokenKeys } from './near-token-keys.ts';

/** The block keys of every record: those of record r lie between `entryStart[r]` and `entryStart[r + 1]`. */
export interface BlockKeys {
  readonly entryStart: Int32Array;
  /** Ascending within a record, each once. */
  readonly keyOf: Int32Array;
  /** Keys are numbers below this. */
  readonly keyCount: number;
}

/** Keys of a record's value or values; undefined where the record has none. */
type KeysOfRow = (row: number) => ArrayLike<number> | undefined;

/** Works out which blocks each record belongs to under one rule. */
export function blockKeys(prepared: PreparedRecords, rule: BlockingRule): BlockKeys {
  const { pool, fieldValues, rowCount } = prepared;
  if ('nearTokens' in rule) {
    const values = fieldValues[rule.nearTokens] as Int32Array;
    const { keysOf, table } = nearTokenKeys(pool);
    const entries = collect(rowCount, (row) => {
      const value = values[row] as number;
      return value === NO_VALUE ? undefined : keysOf(value);
    });
    return { ...entries, keyCount: table.size };
  }
  const [first, ...others] = rule.fields.map((field) => fieldValues[field] as Int32Array);
  if (first && others.length === 0)
    return { ...collect(rowCount, singleKeys(pool, first)), keyCount: pool.texts.length };
  const { keysOfRow, table } = jointKeys(pool, [first as Int32Array, ...others]);
  const entries = collect(rowCount, keysOfRow);
  return { ...entries, keyCount: table.size };
}

function collect(rowCount: number, keysOfRow: KeysOfRow): Pick<BlockKeys, 'entryStart' | 'keyOf'> {
  const entryStart = new Int32Array(rowCount + 1);
  let keyOf = new Int32Array(rowCount * 2);
  let count = 0;
  for (let row = 0; row < rowCount; row++) {
    const keys = keysOfRow(row);
    if (keys) {
      if (count + keys.length > keyOf.length) {
        const larger = new Int32Array((count + keys.length) * 2);
        larger.set(keyOf);
        keyOf = larger;
      }
      for (let at = 0; at < keys.length; at++) keyOf[count++] = keys[at] as number;
    }
    entryStart[row + 1] = count;
  }
  return { entryStart, keyOf: keyOf.subarray(0, count) };
}

/** Keys of one field are the numbers of its values; a set gives one for each of its elements. */
function singleKeys(pool: ValuePool, values: Int32Array): KeysOfRow {
  const single = [0];
  return (row) => {
    const value = values[row] as number;
    if (value === NO_VALUE) return undefined;
    const elements = pool.elements[value];
    if (elements) return elements;
    single[0] = value;
    return single;
  };
}

/** Keys of several fields are numbers of their combinations, each element of a set with each value of the others. */
function jointKeys(
  pool: ValuePool,
  columns: readonly Int32Array[],
): { readonly keysOfRow: KeysOfRow; readonly table: NumberTable } {
  const tables = columns.map(() => new NumberTable());
  const wide = pool.texts.length;
  const single = [0];
  const keysOfRow = (row: number): ArrayLike<number> | undefined => {
    single[0] = 0;
    let keys = single;
    for (let at = 0; at < columns.length; at++) {
      const value = columns[at]?.[row] as number;
      if (value === NO_VALUE) return undefined;
      const table = tables[at] as NumberTable;
      const elements = pool.elements[value];
      if (elements)
        keys = keys.flatMap((key) => Array.from(elements, (element) => table.add(key * wide + element)));
      else for (let k = 0; k < keys.length; k++) keys[k] = table.add((keys[k] as number) * wide + value);
    }
    return keys.length === 1 ? keys : [...new Set(keys)].sort((a, b) => a - b);
  };
  return { keysOfRow, table: tables.at(-1) as NumberTable };
}
