import type { ClaimTypeKey } from '../../../mappings/claim-types.ts';
import type { WorkbookKind } from '../../../mappings/fields.ts';
import type { Day } from '../calendar.ts';
import type { Person } from './person.ts';

/** What the authority decided. */
export type Verdict = 'approved' | 'partlyApproved' | 'rejected' | 'appeal';

/** One claim of one client, from intake to the fee: the truth, before any clerk typed it. */
export interface ClaimCase {
  /** Truth label, such as `C00012`. */
  readonly case: string;
  readonly person: Person;
  readonly claimType: ClaimTypeKey;
  readonly intakeDay: Day;
  /** Null while documents are still missing. */
  readonly documentsDay: Day | null;
  readonly submittedDay: Day | null;
  readonly decisionDay: Day | null;
  readonly verdict: Verdict | null;
  readonly reference: string;
  /** Whole shekels: a month's pension, or a refund once. */
  readonly entitlementShekels: number | null;
  readonly entitlementUntil: Day | null;
  /** Whole percents; null where the claim is not about a disability. */
  readonly disabilityPercent: number | null;
  readonly feePercent: number;
  /** Whole shekels. */
  readonly feeShekels: number | null;
  /** The workbook that never got this case; null mostly. */
  readonly missingFrom: WorkbookKind | null;
  readonly clientManager: string;
  readonly caseManager: string;
}
