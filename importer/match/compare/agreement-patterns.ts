import { NumberTable } from '../number-table.ts';
import type { Comparison } from './comparison.ts';

/**
 * The combinations of agreement levels that occur, each once under a small number: thousands of pairs that agree
 * on the same fields are one pattern, so that learning looks at patterns and not at pairs.
 */
export class AgreementPatterns {
  readonly comparisons: readonly Comparison[];
  private readonly table = new NumberTable();

  constructor(comparisons: readonly Comparison[]) {
    this.comparisons = comparisons;
  }

  get size(): number {
    return this.table.size;
  }

  /** The pattern of two records. */
  of(a: number, b: number): number {
    let code = 0;
    for (let at = 0; at < this.comparisons.length; at++) {
      const comparison = this.comparisons[at] as Comparison;
      code = code * comparison.levelCount + comparison.levelOf(a, b);
    }
    return this.table.add(code);
  }

  /** The level of each comparison in a pattern. */
  levels(pattern: number): Uint8Array {
    const levels = new Uint8Array(this.comparisons.length);
    let code = this.table.keys[pattern] as number;
    for (let at = levels.length - 1; at >= 0; at--) {
      const { levelCount } = this.comparisons[at] as Comparison;
      levels[at] = code % levelCount;
      code = Math.floor(code / levelCount);
    }
    return levels;
  }
}
