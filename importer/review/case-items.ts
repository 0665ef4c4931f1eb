import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import { shownValue } from '../../mappings/shown-value.ts';
import type { CaseRecord } from '../case-record.ts';
import type { SourceRow } from '../source-row.ts';
import { describeRow } from './describe-row.ts';
import { reviewItemId } from './item-id.ts';
import type { EarlierDecision, ReviewItem, ReviewSubject } from './review-item.ts';

const TELLING = [
  'caseId',
  'clientName',
  'claimType',
  'stage',
  'intakeDate',
  'submittedDate',
  'decisionDate',
] as const;

/** A source row that may belong to either of two cases. */
export interface UnclearPlacement {
  readonly row: SourceRow;
  readonly cases: readonly [CaseRecord, CaseRecord];
  /** Where it stands until somebody decides. */
  readonly placedIn: string;
}

/** Rows that do not say which of their client's cases they belong to. */
export function caseItems(
  unclear: readonly UnclearPlacement[],
  decisionOf: (id: string) => EarlierDecision | undefined,
): readonly ReviewItem[] {
  return unclear.map(({ row, cases, placedIn }) => {
    const [first, second] = cases[0].caseId < cases[1].caseId ? cases : [cases[1], cases[0]];
    const subject: ReviewSubject = { about: 'row', hash: row.hash, caseIds: [first.caseId, second.caseId] };
    const id = reviewItemId('unclearCase', subject);
    return {
      id,
      kind: 'unclearCase',
      subject,
      caseIds: subject.caseIds,
      first: describeCase(first),
      second: describeCase(second),
      why: `ללקוח יותר מתיק אחד, והשורה אינה אומרת לאיזה מהם היא שייכת. כרגע היא בתיק ${placedIn}.\n${describeRow(row)}`,
      weightBits: null,
      decision: decisionOf(id)?.decision ?? null,
    };
  });
}

/** The case a person chose for a row, or null while nobody has. */
export function chosenCase({ subject, decision }: EarlierDecision): string | null {
  if (subject.about !== 'row') return null;
  if (decision === 'keepFirst') return subject.caseIds[0];
  return decision === 'keepSecond' ? subject.caseIds[1] : null;
}

function describeCase(record: CaseRecord): string {
  return TELLING.flatMap((key) => {
    const value = key === 'caseId' ? record.caseId : record.values[key];
    return value === undefined
      ? []
      : [`${FIELD_BY_KEY[key].header}: ${shownValue(FIELD_BY_KEY[key].kind, value)}`];
  }).join('\n');
}
