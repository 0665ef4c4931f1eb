import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import type { MatchSettings } from '../settings.ts';
import { type BlockIndex, indexBlocks } from './block-index.ts';
import { refinedRank } from './refined-rank.ts';

/**
 * Visits every pair of records that at least one blocking rule finds, once: a pair belongs to the first rule that
 * finds it. A block of thousands (one phone on every row) is walked in sorted order with a window of
 * `largestBlock` records, so the number of pairs grows with the records and not with their square.
 */
export function visitBlockedPairs(
  prepared: PreparedRecords,
  settings: MatchSettings,
  visit: (first: number, second: number) => void,
): void {
  const { largestBlock } = settings;
  let rank: Int32Array | undefined;
  const rankOnce = (): Int32Array => {
    rank ??= refinedRank(prepared, settings.refineBy);
    return rank;
  };
  const earlier: BlockIndex[] = [];
  const { sourceOf } = prepared;
  for (const blocking of settings.blocking) {
    const index = indexBlocks(prepared, { blocking, largestBlock, refinedRank: rankOnce });
    const { members, memberStart } = index;
    for (let block = 0; block + 1 < memberStart.length; block++) {
      const from = memberStart[block] as number;
      const to = memberStart[block + 1] as number;
      const window = Math.min(to - from, largestBlock);
      for (let one = from; one < to; one++) {
        const a = members[one] as number;
        for (let other = one + 1; other < to && other - one <= window; other++) {
          const b = members[other] as number;
          if (sourceOf && sourceOf[a] === sourceOf[b]) continue;
          if (firstShared(index, a, b, largestBlock) !== block) continue;
          if (earlier.some((rule) => firstShared(rule, a, b, largestBlock) >= 0)) continue;
          if (a < b) visit(a, b);
          else visit(b, a);
        }
      }
    }
    earlier.push(index);
  }
}

/** The first block of a rule in which two records meet, or -1. */
function firstShared(index: BlockIndex, a: number, b: number, window: number): number {
  const { entryStart, blockOf, placeOf } = index;
  let one = entryStart[a] as number;
  let other = entryStart[b] as number;
  const endOfOne = entryStart[a + 1] as number;
  const endOfOther = entryStart[b + 1] as number;
  while (one < endOfOne && other < endOfOther) {
    const step = (blockOf[one] as number) - (blockOf[other] as number);
    if (step === 0) {
      const apart = (placeOf[one] as number) - (placeOf[other] as number);
      if (apart <= window && -apart <= window) return blockOf[one] as number;
      one++;
      other++;
    } else if (step < 0) one++;
    else other++;
  }
  return -1;
}
