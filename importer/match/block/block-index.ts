import { NumberTable } from '../number-table.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE } from '../prepare/value-pool.ts';

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
  readonly refinedRank: Int32Array;
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

/** The key of every record and field combination; a set gives one key for each of its elements. */
function keyEntries({ rowCount, pool, valueOf }: PreparedRecords, fields: readonly string[]): Keyed {
  const columns = fields.map((field) => valueOf[field] as Int32Array);
  const tables = fields.map(() => new NumberTable(rowCount));
  const entryStart = new Int32Array(rowCount + 1);
  const entries: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    let keys: readonly number[] = [0];
    for (let at = 0; at < columns.length && keys.length > 0; at++) {
      const value = columns[at]?.[row] as number;
      const table = tables[at] as NumberTable;
      if (value === NO_VALUE) keys = [];
      else {
        const elements = pool.elements[value];
        const wide = pool.texts.length;
        keys = elements
          ? keys.flatMap((key) => Array.from(elements, (element) => table.add(key * wide + element)))
          : keys.map((key) => table.add(key * wide + value));
      }
    }
    for (const key of keys.length > 1 ? [...new Set(keys)].sort((a, b) => a - b) : keys) entries.push(key);
    entryStart[row + 1] = entries.length;
  }
  return { entryStart, keyOf: Int32Array.from(entries), keys: tables.at(-1)?.size ?? 0 };
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
    inBlock.sort((a, b) => (rule.refinedRank[a] as number) - (rule.refinedRank[b] as number));
    inBlock.forEach((row, place) => {
      let entry = starts[row] as number;
      while (blockOf[entry] !== block) entry++;
      placeOf[entry] = place;
    });
  }
  return { entryStart: starts, blockOf, placeOf, members, memberStart };
}
