import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import type { CaseRecord } from '../case-record.ts';
import type { Candidate } from '../merge/candidate.ts';
import type { Conflict } from '../merge/find-conflict.ts';
import type { Normalised, SourceRow } from '../source-row.ts';
import { placeOfRow } from './describe-row.ts';
import { reviewItemId } from './item-id.ts';
import type { EarlierDecision, ReviewItem, ReviewSubject } from './review-item.ts';

/** A field of one case on which its sources disagree. */
export function conflictItem(
  record: CaseRecord,
  conflict: Conflict,
  rows: readonly SourceRow[],
  decisionOf: (id: string) => EarlierDecision | undefined,
): ReviewItem {
  const { header, kind } = FIELD_BY_KEY[conflict.field];
  const subject = conflictSubject(record.caseId, conflict);
  const id = reviewItemId('conflict', subject);
  const side = ({ value, rowIndex }: Candidate) => {
    const row = rows[rowIndex];
    return `${header}: ${shownValue(kind, value)}${row === undefined ? '' : `\n${placeOfRow(row)}`}`;
  };
  const client = [
    record.values.clientName,
    record.values.claimType && shownValue('claimType', record.values.claimType),
  ];
  return {
    id,
    kind: 'conflict',
    subject,
    caseIds: [record.caseId],
    first: side(conflict.first),
    second: side(conflict.second),
    why: `המקורות חלוקים בשדה "${header}" בתיק ${record.caseId} (${client.filter(Boolean).join(', ')}). עד להחלטה נשאר צד א.`,
    weightBits: null,
    decision: decisionOf(id)?.decision ?? null,
  };
}

/** The value a person chose to keep, or null while nobody has. */
export function settledValue(
  caseId: string,
  conflict: Conflict,
  decisionOf: (id: string) => EarlierDecision | undefined,
): Normalised | null {
  switch (decisionOf(reviewItemId('conflict', conflictSubject(caseId, conflict)))?.decision) {
    case 'keepFirst':
      return conflict.first.value;
    case 'keepSecond':
      return conflict.second.value;
    default:
      return null;
  }
}

function conflictSubject(
  caseId: string,
  { field, first, second }: Conflict,
): ReviewSubject & { about: 'value' } {
  const { kind } = FIELD_BY_KEY[field];
  return {
    about: 'value',
    caseId,
    field,
    values: [shownValue(kind, first.value), shownValue(kind, second.value)],
  };
}
