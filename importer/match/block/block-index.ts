import { NumberTable } from '../number-table.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE, type ValuePool } from '../prepare/value-pool.ts';

/**
 * The blocks of one rule. Entry `e` says that a record is in block `blockOf[e]`; a record's entries lie between
 * `entryStart[record]` and `entryStart[record + 1]` with ascending blocks. Blocks of one record are left out.
 */
export interface BlockIndex {
  readonly entryStart: Int32Array;
  readonly blockOf: Int32Array;
  /** By entry: place in the sorted order of an oversized block; 0 in other blocks. */
  readonly placeOf: Int32Array;
  /** Records by block, one block after the other; block `b` lies between `memberStart[b]` and `memberStart[b + 1]`. */
  readonly members: Int32Array;
  readonly memberStart: Int32Array;
}

interface Rule {
  readonly fields: readonly string[];
  readonly largestBlock: number;
  /** Record's place when all records are sorted by the refining fields. */
  readonly refinedRank: () => Int32Array;
}

/** Sorts the records into the blocks of one rule. */
export function indexBlocks(prepared: PreparedRecords, rule: Rule): BlockIndex {
  const { entryStart, keyOf, keys } = keyEntries(prepared, rule.fields);
  const size = new Int32Array(keys);
  for (const key of keyOf) size[key] = (size[key] as number) + 1;
  const blockOfKey = new Int32Array(keys).fill(NO_VALUE);
  const starts: number[] = [0];
  for (let key = 0; key < keys; key++) {
    const records = size[key] as number;
    if (records < 2) continue;
    blockOfKey[key] = starts.length - 1;
    starts.push((starts.at(-1) ?? 0) + records);
  }
  const memberStart = Int32Array.from(starts);
  return fill({ prepared, rule, entryStart, keyOf, blockOfKey, memberStart });
}

interface Keyed {
  readonly entryStart: Int32Array;
  readonly keyOf: Int32Array;
  readonly keys: number;
}

/** The keys of every record, ascending, each once; a set gives one key for each of its elements. */
function keyEntries({ rowCount, pool, fieldValues }: PreparedRecords, fields: readonly string[]): Keyed {
  const columns = fields.map((field) => fieldValues[field] as Int32Array);
  const tables = columns.slice(1).map(() => new NumberTable(rowCount));
  const wide = pool.texts.length;
  const entryStart = new Int32Array(rowCount + 1);
  const entries: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    entryStart[row + 1] = entries.length;
    if (columns.some((column) => column[row] === NO_VALUE)) continue;
    addKeys({ pool, columns, tables, wide, row, entries });
    entryStart[row + 1] = entries.length;
  }
  return { entryStart, keyOf: Int32Array.from(entries), keys: tables.at(-1)?.size ?? wide };
}

interface Adding {
  readonly pool: ValuePool;
  readonly columns: readonly Int32Array[];
  /** One for each column after the first: the numbers of keys made of the columns so far. */
  readonly tables: readonly NumberTable[];
  readonly wide: number;
  readonly row: number;
  readonly entries: number[];
}

function addKeys({ pool, columns, tables, wide, row, entries }: Adding): void {
  const [first, ...others] = columns.map((column) => {
    const value = column[row] as number;
    return pool.elements[value] ?? value;
  });
  if (others.length === 0) {
    if (typeof first === 'number') entries.push(first);
    else for (const element of first ?? []) entries.push(element);
    return;
  }
  const each = (value: Int32Array | number | undefined): Iterable<number> =>
    typeof value === 'number' ? [value] : (value ?? []);
  let keys = [...each(first)];
  others.forEach((values, at) => {
    const table = tables[at] as NumberTable;
    keys = keys.flatMap((key) => Array.from(each(values), (value) => table.add(key * wide + value)));
  });
  if (keys.length > 1) keys = [...new Set(keys)].sort((a, b) => a - b);
  for (const key of keys) entries.push(key);
}

interface Filling {
  readonly prepared: PreparedRecords;
  readonly rule: Rule;
  readonly entryStart: Int32Array;
  readonly keyOf: Int32Array;
  readonly blockOfKey: Int32Array;
  readonly memberStart: Int32Array;
}

function fill({ prepared, rule, entryStart, keyOf, blockOfKey, memberStart }: Filling): BlockIndex {
  const blockCount = memberStart.length - 1;
  const members = new Int32Array(memberStart[blockCount] as number);
  const next = memberStart.slice();
  const starts = new Int32Array(prepared.rowCount + 1);
  const blocks: number[] = [];
  for (let row = 0; row < prepared.rowCount; row++) {
    for (let entry = entryStart[row] as number; entry < (entryStart[row + 1] as number); entry++) {
      const block = blockOfKey[keyOf[entry] as number] as number;
      if (block === NO_VALUE) continue;
      blocks.push(block);
      const place = next[block] as number;
      next[block] = place + 1;
      members[place] = row;
    }
    starts[row + 1] = blocks.length;
  }
  const blockOf = Int32Array.from(blocks);
  const placeOf = new Int32Array(blockOf.length);
  for (let block = 0; block < blockCount; block++) {
    const inBlock = members.subarray(memberStart[block], memberStart[block + 1]);
    if (inBlock.length <= rule.largestBlock) continue;
    const rank = rule.refinedRank();
    inBlock.sort((a, b) => (rank[a] as number) - (rank[b] as number));
    inBlock.forEach((row, place) => {
      let entry = starts[row] as number;
      while (blockOf[entry] !== block) entry++;
      placeOf[entry] = place;
    });
  }
  return { entryStart: starts, blockOf, placeOf, members, memberStart };
}
