import { GuardedValues } from './guarded-values.ts';

/** Why two clusters may not become one. */
export type Obstacle = 'decision' | 'guard' | 'source';

interface Guards {
  readonly rowCount: number;
  /** By guarded field: the value's number by record, negative where there is none. */
  readonly guarded: readonly Int32Array[];
  /** Pairs of records that people keep apart. */
  readonly apart: readonly (readonly [number, number])[];
  /** Number of the file by record, where a cluster may hold one record of each file at most. */
  readonly onePerSource: ArrayLike<number> | undefined;
}

/** Clusters that grow by joining, and know what must never meet in one of them. */
export class GuardedClusters {
  readonly rowCount: number;
  /** How many joins there have been. */
  joins = 0;
  private readonly parent: Int32Array;
  /** The next record of the same cluster, in a ring. */
  private readonly next: Int32Array;
  private readonly size: Int32Array;
  private readonly guarded: readonly GuardedValues[];
  /** By record or root: numbers of "different" decisions that a record of its cluster is a side of. */
  private readonly decisions = new Map<number, ReadonlySet<number>>();
  /** By root: the files its records come from, where that matters. */
  private readonly sources = new Map<number, ReadonlySet<number>>();

  constructor({ rowCount, guarded, apart, onePerSource }: Guards) {
    this.rowCount = rowCount;
    this.parent = Int32Array.from({ length: rowCount }, (_, row) => row);
    this.next = this.parent.slice();
    this.size = new Int32Array(rowCount).fill(1);
    this.guarded = guarded.map((values) => new GuardedValues(values));
    apart.forEach((pair, decision) => {
      for (const row of pair) this.decisions.set(row, union(this.decisions.get(row), new Set([decision])));
    });
    if (!onePerSource) return;
    for (let row = 0; row < rowCount; row++) this.sources.set(row, new Set([onePerSource[row] as number]));
  }

  /** The record that stands for a record's cluster. */
  rootOf(row: number): number {
    let root = row;
    while (this.parent[root] !== root) {
      this.parent[root] = this.parent[this.parent[root] as number] as number;
      root = this.parent[root] as number;
    }
    return root;
  }

  sizeOf(root: number): number {
    return this.size[root] as number;
  }

  /** Records of a cluster, by its root; of a large one only `most`, evenly spread. */
  members(root: number, most: number): readonly number[] {
    const size = this.sizeOf(root);
    const chosen: number[] = [];
    let row = root;
    for (let at = 0; at < size; at++) {
      if (chosen.length * size <= at * most) chosen.push(row);
      row = this.next[row] as number;
    }
    return chosen;
  }

  /** What keeps two clusters apart, by their roots; null where nothing does. */
  obstacle(one: number, other: number): Obstacle | null {
    if (this.decisions.size > 0 && meet(this.decisions.get(one), this.decisions.get(other)))
      return 'decision';
    for (const values of this.guarded) if (values.differ(one, other)) return 'guard';
    return meet(this.sources.get(one), this.sources.get(other)) ? 'source' : null;
  }

  /** Joins two clusters, by their roots, whatever stands between them. */
  join(one: number, other: number): void {
    const [small, large] = this.sizeOf(one) < this.sizeOf(other) ? [one, other] : [other, one];
    this.joins++;
    this.parent[small] = large;
    this.size[large] = this.sizeOf(small) + this.sizeOf(large);
    const next = this.next[large] as number;
    this.next[large] = this.next[small] as number;
    this.next[small] = next;
    for (const values of this.guarded) values.join(small, large);
    for (const carried of [this.decisions, this.sources]) {
      const added = carried.size > 0 ? carried.get(small) : undefined;
      if (added) carried.set(large, union(carried.get(large), added));
    }
  }
}

type Numbers = ReadonlySet<number> | undefined;

function meet(a: Numbers, b: Numbers): boolean {
  if (!a || !b) return false;
  for (const one of a) if (b.has(one)) return true;
  return false;
}

function union(a: Numbers, b: ReadonlySet<number>): ReadonlySet<number> {
  return a ? new Set([...a, ...b]) : b;
}
