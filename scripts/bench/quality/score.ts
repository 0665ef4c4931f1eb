import { type PairQuality, pairQuality } from '../linkage/pair-quality.ts';

/** Whose row each source row is, and whose the import says it is. All lists by row. */
export interface RowLabels {
  readonly trueClient: readonly string[];
  readonly trueCase: readonly string[];
  readonly foundClient: readonly string[];
  readonly foundCase: readonly string[];
}

export interface OfficeQuality {
  /** Pairs of rows that are one client. */
  readonly clients: PairQuality;
  /** Pairs of rows that are one case, among the pairs that truly are, and were found to be, one client. */
  readonly casesWithinClients: PairQuality;
  /** Pairs of rows that are one case, among all rows: what the case sheet shows. */
  readonly cases: PairQuality;
}

/** Scores an import in time proportional to its rows. */
export function scoreOffice({ trueClient, trueCase, foundClient, foundCase }: RowLabels): OfficeQuality {
  return {
    clients: pairQuality(numbered(foundClient), trueClient),
    // A pair of one true case and one found client counts as true, a pair of one found case and one true client
    // as found; whatever is both is then of one client on both sides.
    casesWithinClients: pairQuality(
      numbered(joined(foundCase, foundClient, trueClient)),
      joined(trueCase, trueClient, foundClient),
    ),
    cases: pairQuality(numbered(joined(foundCase, foundClient)), joined(trueCase, trueClient)),
  };
}

/** One label a row out of several. */
function joined(first: readonly string[], ...others: readonly (readonly string[])[]): readonly string[] {
  return first.map((label, row) => [label, ...others.map((labels) => labels[row])].join('\n'));
}

/** Labels as numbers, in order of first appearance. */
function numbered(labels: readonly string[]): Int32Array {
  const numberOf = new Map<string, number>();
  return Int32Array.from(labels, (label) => {
    const known = numberOf.get(label) ?? numberOf.size;
    numberOf.set(label, known);
    return known;
  });
}
