/** Up to this many pairs of strangers show how often values agree by chance. */
const MOST_PAIRS = 50_000;

/** Records that may be compared: of different files, where files are linked. */
interface Population {
  readonly rowCount: number;
  readonly sourceOf: ArrayLike<number> | undefined;
}

/**
 * Visits pairs as if drawn at random: all of them where there are few, else record i with record i + stride for
 * some strides. The records stand in an order that is as good as random, and always the same.
 */
export function visitRandomPairs(
  { rowCount, sourceOf }: Population,
  visit: (first: number, second: number) => void,
): void {
  const all = (rowCount * (rowCount - 1)) / 2;
  const meet = (a: number, b: number): void => {
    if (!sourceOf || sourceOf[a] !== sourceOf[b]) visit(a, b);
  };
  if (all <= MOST_PAIRS) {
    for (let a = 0; a < rowCount; a++) for (let b = a + 1; b < rowCount; b++) meet(a, b);
    return;
  }
  const strides = Math.max(1, Math.floor(MOST_PAIRS / rowCount));
  const rows = Math.min(rowCount, MOST_PAIRS);
  for (let stride = 1; stride <= strides; stride++) {
    // Strides below half the list, each another one, never meet a pair twice.
    const step = Math.floor((stride * rowCount) / (2 * strides + 1));
    for (let a = 0; a < rows; a++) meet(a, (a + step) % rowCount);
  }
}

/** How many pairs there are in all. */
export function countAllPairs({ rowCount, sourceOf }: Population): number {
  const all = (rowCount * (rowCount - 1)) / 2;
  if (!sourceOf) return all;
  const sizes = new Map<number, number>();
  for (let row = 0; row < rowCount; row++) {
    const source = sourceOf[row] ?? 0;
    sizes.set(source, (sizes.get(source) ?? 0) + 1);
  }
  return [...sizes.values()].reduce((left, size) => left - (size * (size - 1)) / 2, all);
}
