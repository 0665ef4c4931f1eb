import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE } from '../prepare/value-pool.ts';
import type { BlockingRule } from '../settings.ts';
import { blockKeys } from './block-keys.ts';

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
  readonly blocking: BlockingRule;
  readonly largestBlock: number;
  /** Record's place when all records are sorted by the refining fields. */
  readonly refinedRank: () => Int32Array;
}

/** Sorts the records into the blocks of one rule. */
export function indexBlocks(prepared: PreparedRecords, rule: Rule): BlockIndex {
  const { blocking } = rule;
  const { entryStart, keyOf, keyCount } = blockKeys(prepared, blocking);
  const size = new Int32Array(keyCount);
  for (const key of keyOf) size[key] = (size[key] as number) + 1;
  const blockOfKey = new Int32Array(keyCount).fill(NO_VALUE);
  const starts: number[] = [0];
  for (let key = 0; key < keyCount; key++) {
    const records = size[key] as number;
    if (records < 2) continue;
    blockOfKey[key] = starts.length - 1;
    starts.push((starts.at(-1) ?? 0) + records);
  }
  const memberStart = Int32Array.from(starts);
  return fill({ prepared, rule, entryStart, keyOf, blockOfKey, memberStart });
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
  const blocks = new Int32Array(keyOf.length);
  let count = 0;
  for (let row = 0; row < prepared.rowCount; row++) {
    for (let entry = entryStart[row] as number; entry < (entryStart[row + 1] as number); entry++) {
      const block = blockOfKey[keyOf[entry] as number] as number;
      if (block === NO_VALUE) continue;
      blocks[count++] = block;
      const place = next[block] as number;
      next[block] = place + 1;
      members[place] = row;
    }
    starts[row + 1] = count;
  }
  const blockOf = blocks.subarray(0, count);
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
