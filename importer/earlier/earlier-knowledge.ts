import type { EarlierDecision } from '../review/review-item.ts';
import type { SourceRow } from '../source-row.ts';
import type { EarlierImport, IssuedNumbers } from './earlier-import.ts';
import { matchEarlierRows } from './match-earlier-rows.ts';

/** What the earlier import knew of today's rows. */
export interface EarlierKnowledge {
  readonly decisions: readonly EarlierDecision[];
  readonly decisionOf: (itemId: string) => EarlierDecision | undefined;
  /** The ids a row had, or null. */
  readonly clientIdOf: (rowIndex: number) => string | null;
  readonly caseIdOf: (rowIndex: number) => string | null;
  /** The ids on the sheet, and the highest numbers ever given, so that no id is given twice. */
  readonly clientIds: ReadonlySet<string>;
  readonly caseIds: ReadonlySet<string>;
  readonly issued: IssuedNumbers;
  /** The row that a decision speaks of, or null where its cells are gone. */
  readonly rowOfHash: (hash: string) => number | null;
}

export function earlierKnowledge(
  rows: readonly SourceRow[],
  earlier: EarlierImport | null,
): EarlierKnowledge {
  const decisions = earlier?.decisions ?? [];
  const byItem = new Map(decisions.map((decision) => [decision.id, decision]));
  const earlierRows = matchEarlierRows(rows, earlier?.rows ?? []);
  const indexOfHash = new Map<string, number>();
  // A row edited since is still the row its decisions spoke of.
  earlierRows.forEach((row, rowIndex) => {
    if (row !== null) indexOfHash.set(row.hash, rowIndex);
  });
  rows.forEach(({ hash }, rowIndex) => {
    indexOfHash.set(hash, rowIndex);
  });
  return {
    decisions,
    decisionOf: (itemId) => byItem.get(itemId),
    clientIdOf: (rowIndex) => earlierRows[rowIndex]?.clientId ?? null,
    caseIdOf: (rowIndex) => earlierRows[rowIndex]?.caseId ?? null,
    clientIds: new Set(earlier?.rows.map(({ clientId }) => clientId)),
    caseIds: new Set(earlier?.rows.map(({ caseId }) => caseId)),
    issued: earlier?.issued ?? { clients: 0, cases: 0 },
    rowOfHash: (hash) => indexOfHash.get(hash) ?? null,
  };
}
