import type { RowLink } from '../import-outcome.ts';
import type { Evidence, Linkage } from '../match/linkage.ts';

const NO_TIE = -1;

/**
 * What ties each source row to its client. The ties of a cluster form a tree; walked from its first row, each other
 * row has one tie towards it.
 */
export function linksByRow(rowCount: number, linkage: Linkage): (rowIndex: number) => RowLink | null {
  const { ties } = linkage;
  const { start, tieAt } = tiesByRow(rowCount, ties);
  const tieOf = new Int32Array(rowCount).fill(NO_TIE);
  const seen = new Uint8Array(rowCount);
  const waiting: number[] = [];
  for (let root = 0; root < rowCount; root += 1) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    waiting.push(root);
    for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
      for (let at = start[row] as number; at < (start[row + 1] as number); at += 1) {
        const number = tieAt[at] as number;
        const tie = ties[number] as Linkage['ties'][number];
        const other = tie.first === row ? tie.second : tie.first;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        waiting.push(other);
        tieOf[other] = number;
      }
    }
  }
  return (rowIndex) => {
    const tie = ties[tieOf[rowIndex] ?? NO_TIE];
    return tie === undefined ? null : new TieLink(rowIndex, tie, linkage.explain);
  };
}

interface TiesByRow {
  /** The ties of row r lie between `start[r]` and `start[r + 1]` of `tieAt`. */
  readonly start: Int32Array;
  readonly tieAt: Int32Array;
}

/** The ties of each row by their number, in order. */
function tiesByRow(rowCount: number, ties: Linkage['ties']): TiesByRow {
  const start = new Int32Array(rowCount + 2);
  for (const { first, second } of ties) {
    start[first + 2] = (start[first + 2] as number) + 1;
    start[second + 2] = (start[second + 2] as number) + 1;
  }
  for (let row = 1; row < start.length; row += 1)
    start[row] = (start[row] as number) + (start[row - 1] as number);
  const tieAt = new Int32Array(ties.length * 2);
  const place = (row: number, number: number) => {
    const next = start[row + 1] as number;
    start[row + 1] = next + 1;
    tieAt[next] = number;
  };
  ties.forEach(({ first, second }, number) => {
    place(first, number);
    place(second, number);
  });
  return { start, tieAt };
}

/** A tie seen from one of its rows. Hundreds of thousands are kept, so the evidence is made when it is asked for. */
class TieLink implements RowLink {
  readonly toRowIndex: number;
  readonly weightBits: number;
  readonly decidedByPerson: boolean;
  private readonly rowIndex: number;
  private readonly explain: Linkage['explain'];

  constructor(
    rowIndex: number,
    { first, second, weightBits, decidedByPerson }: Linkage['ties'][number],
    explain: Linkage['explain'],
  ) {
    this.rowIndex = rowIndex;
    this.toRowIndex = first === rowIndex ? second : first;
    this.weightBits = weightBits;
    this.decidedByPerson = decidedByPerson;
    this.explain = explain;
  }

  get evidence(): readonly Evidence[] {
    return this.explain(this.rowIndex, this.toRowIndex);
  }
}
