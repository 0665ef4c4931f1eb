/** Why two clusters may not become one; null where they may. */
export type Obstacle = 'decision' | 'guard' | 'source';

/** What a cluster carries, apart from its records. */
interface Carried {
  /** By guarded field: the different values of its records. */
  readonly guarded: readonly ReadonlySet<number>[];
  /** Numbers of "different" decisions that one of its records is a side of. */
  readonly decisions: ReadonlySet<number>;
  /** Files its records come from, where a cluster may hold one record of each. */
  readonly sources: ReadonlySet<number>;
}

interface Guards {
  readonly rowCount: number;
  /** By guarded field: the value's number by record, negative where there is none. */
  readonly guarded: readonly Int32Array[];
  /** Pairs of records that people keep apart. */
  readonly apart: readonly (readonly [number, number])[];
  /** Number of the file by record, where a cluster may hold one record of each file at most. */
  readonly onePerSource: ArrayLike<number> | undefined;
}

const NONE: ReadonlySet<number> = new Set();

/** Clusters that grow by joining, and know what must never meet in one of them. */
export class GuardedClusters {
  readonly rowCount: number;
  private readonly parent: Int32Array;
  private readonly carried: Carried[];
  private readonly membersOf: (readonly number[])[];

  constructor({ rowCount, guarded, apart, onePerSource }: Guards) {
    this.rowCount = rowCount;
    this.parent = Int32Array.from({ length: rowCount }, (_, row) => row);
    const decisions = new Map<number, Set<number>>();
    apart.forEach((pair, decision) => {
      for (const row of pair) decisions.set(row, (decisions.get(row) ?? new Set()).add(decision));
    });
    this.membersOf = Array.from({ length: rowCount }, (_, row) => [row]);
    this.carried = Array.from({ length: rowCount }, (_, row) => ({
      guarded: guarded.map((values) =>
        (values[row] as number) < 0 ? NONE : new Set([values[row] as number]),
      ),
      decisions: decisions.get(row) ?? NONE,
      sources: onePerSource ? new Set([onePerSource[row] as number]) : NONE,
    }));
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

  /** The records of a cluster, by its root. */
  members(root: number): readonly number[] {
    return this.membersOf[root] as readonly number[];
  }

  /** What keeps two clusters apart, by their roots. */
  obstacle(one: number, other: number): Obstacle | null {
    const [left, right] = [this.carried[one] as Carried, this.carried[other] as Carried];
    if (!disjoint(left.decisions, right.decisions)) return 'decision';
    if (left.guarded.some((values, at) => !agree(values, right.guarded[at] as ReadonlySet<number>)))
      return 'guard';
    return disjoint(left.sources, right.sources) ? null : 'source';
  }

  /** Joins two clusters, by their roots, whatever stands between them. */
  join(one: number, other: number): void {
    const [left, right] = [this.carried[one] as Carried, this.carried[other] as Carried];
    const [small, large] =
      this.members(one).length < this.members(other).length ? [one, other] : [other, one];
    this.parent[small] = large;
    this.membersOf[large] = [...this.members(large), ...this.members(small)];
    this.membersOf[small] = [];
    this.carried[large] = {
      guarded: left.guarded.map((values, at) => union(values, right.guarded[at] as ReadonlySet<number>)),
      decisions: union(left.decisions, right.decisions),
      sources: union(left.sources, right.sources),
    };
  }
}

function disjoint(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size > b.size) return disjoint(b, a);
  for (const one of a) if (b.has(one)) return false;
  return true;
}

/** Whether no value of one stands against a value of the other: one set holds the other (a person joined two ids). */
function agree(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size > b.size) return agree(b, a);
  for (const one of a) if (!b.has(one)) return false;
  return true;
}

function union(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  if (a.size === 0) return b;
  return b.size === 0 ? a : new Set([...a, ...b]);
}
