const NONE = -1;
const SEVERAL = -2;

/** The values of one guarded field by cluster root. A cluster has one at most, unless a person joined two. */
export class GuardedValues {
  private readonly valueAt: Int32Array;
  /** By root, where there are several. */
  private readonly several = new Map<number, ReadonlySet<number>>();

  /** @param values by record, negative where there is none */
  constructor(values: Int32Array) {
    this.valueAt = values.map((value) => Math.max(value, NONE));
  }

  /** Whether a value of one stands against a value of the other, so that neither set of values holds the other. */
  differ(one: number, other: number): boolean {
    const [left, right] = [this.valueAt[one] as number, this.valueAt[other] as number];
    if (left === NONE || right === NONE) return false;
    if (left !== SEVERAL && right !== SEVERAL) return left !== right;
    const [fewer, more] = [this.values(one), this.values(other)].sort((a, b) => a.size - b.size);
    return [...(fewer ?? [])].some((value) => !more?.has(value));
  }

  join(from: number, into: number): void {
    const [added, kept] = [this.valueAt[from] as number, this.valueAt[into] as number];
    if (added === NONE || (added === kept && added !== SEVERAL)) return;
    if (kept === NONE && added !== SEVERAL) {
      this.valueAt[into] = added;
      return;
    }
    this.several.set(into, new Set([...this.values(from), ...this.values(into)]));
    this.valueAt[into] = SEVERAL;
  }

  private values(root: number): ReadonlySet<number> {
    const value = this.valueAt[root] as number;
    if (value === NONE) return new Set();
    return this.several.get(root) ?? new Set([value]);
  }
}
