import type { EarlierImport } from '../../../importer/earlier/earlier-import.ts';
import type { ImportOutcome } from '../../../importer/import-outcome.ts';
import type { EarlierDecision, ReviewItem } from '../../../importer/review/review-item.ts';
import type { DecisionKey } from '../../../mappings/review.ts';
import type { Truth } from './truth.ts';

/** The import as it stands once a person who knows the truth has gone through the review items. */
export function answerReview(outcome: ImportOutcome, truth: Truth): EarlierImport {
  const { rows, placements, reviewItems } = outcome;
  const answer = rightAnswers(outcome, truth);
  return {
    rows: rows.map(({ workbook, sheet, rowNumber, hash, cells }, rowIndex) => ({
      workbook,
      sheet,
      rowNumber,
      hash,
      cells,
      clientId: placements[rowIndex]?.clientId ?? '',
      caseId: placements[rowIndex]?.caseId ?? '',
    })),
    problems: [],
    issued: { clients: outcome.clientCount, cases: outcome.cases.length },
    decisions: reviewItems.flatMap((item): readonly EarlierDecision[] => {
      const decision = answer(item);
      return decision === null ? [] : [{ id: item.id, kind: item.kind, subject: item.subject, decision }];
    }),
  };
}

type Answer = (item: ReviewItem) => DecisionKey | null;

/** Answers what the truth can tell: who is who and whose case it is; it knows nothing of values. */
function rightAnswers({ rows, cases }: ImportOutcome, truth: Truth): Answer {
  const trueByHash = new Map(rows.map((row) => [row.hash, truth.of(row)]));
  const rowsByCase = new Map(cases.map((record) => [record.caseId, record.rowIndexes]));
  const share = (caseId: string, trueCase: string): number =>
    (rowsByCase.get(caseId) ?? []).filter((index) => {
      const row = rows[index];
      return row !== undefined && truth.of(row)?.case === trueCase;
    }).length;
  return ({ subject }) => {
    switch (subject.about) {
      case 'pair': {
        const [first, second] = subject.hashes.map((hash) => trueByHash.get(hash)?.client);
        return first !== undefined && first === second ? 'same' : 'different';
      }
      case 'row': {
        const trueCase = trueByHash.get(subject.hash)?.case ?? '';
        const [first, second] = subject.caseIds;
        return share(first, trueCase) >= share(second, trueCase) ? 'keepFirst' : 'keepSecond';
      }
      case 'value':
        return null;
      default:
        return subject satisfies never;
    }
  };
}
