/** The middle one of some numbers, or what lies between the two in the middle; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  const lower = sorted.length % 2 === 0 ? (sorted[half - 1] ?? 0) : upper;
  return (lower + upper) / 2;
}
