/** How well clusters agree with the truth, counted in pairs of records. */
export interface PairQuality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly truePairs: number;
  readonly foundPairs: number;
}

/**
 * Compares clusters with the truth; where files are given, only pairs of different files count.
 */
export function pairQuality<Person>(
  clusterOf: ArrayLike<number>,
  personOf: readonly Person[],
  sourceOf?: ArrayLike<number>,
): PairQuality {
  const found = countPairs(
    personOf.map((_, row) => clusterOf[row]),
    sourceOf,
  );
  const truth = countPairs(personOf, sourceOf);
  const both = countPairs(
    personOf.map((person, row) => `${String(person)}\u0000${clusterOf[row]}`),
    sourceOf,
  );
  const precision = found === 0 ? 1 : both / found;
  const recall = truth === 0 ? 1 : both / truth;
  const f1 = both === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, truePairs: truth, foundPairs: found };
}

/** Pairs of rows with one key, of different files where files are given. */
function countPairs(keys: readonly unknown[], sourceOf?: ArrayLike<number>): number {
  const sizes = new Map<unknown, Map<number, number>>();
  keys.forEach((key, row) => {
    const bySource = sizes.get(key) ?? new Map<number, number>();
    const source = sourceOf?.[row] ?? 0;
    sizes.set(key, bySource.set(source, (bySource.get(source) ?? 0) + 1));
  });
  const pairs = (size: number) => (size * (size - 1)) / 2;
  let count = 0;
  for (const bySource of sizes.values()) {
    const all = [...bySource.values()].reduce((sum, size) => sum + size, 0);
    count += pairs(all);
    if (sourceOf) for (const size of bySource.values()) count -= pairs(size);
  }
  return count;
}
