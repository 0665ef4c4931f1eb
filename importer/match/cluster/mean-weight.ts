/** Of a large cluster only this many records, evenly spread, speak for all. */
const MOST_SPEAKERS = 8;

/** Mean weight in bits of the pairs between two clusters. */
export function meanWeight(
  one: readonly number[],
  other: readonly number[],
  weigh: (a: number, b: number) => number,
): number {
  const left = speakers(one);
  const right = speakers(other);
  let sum = 0;
  for (const a of left) for (const b of right) sum += weigh(Math.min(a, b), Math.max(a, b));
  return sum / (left.length * right.length);
}

function speakers(members: readonly number[]): readonly number[] {
  if (members.length <= MOST_SPEAKERS) return members;
  const stride = members.length / MOST_SPEAKERS;
  return Array.from({ length: MOST_SPEAKERS }, (_, at) => members[Math.floor(at * stride)] as number);
}
