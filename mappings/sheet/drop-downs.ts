import { CLAIM_TYPES } from '../claim-types.ts';
import { COMPLAINT_SUBJECTS, FEEDBACK_KINDS } from '../feedback.ts';
import { DECISIONS } from '../review.ts';
import { ROLES } from '../roles.ts';
import { STAGES } from '../stages.ts';
import { AUTHORITY_STATUSES, CHANNELS, DOCUMENTS_STATUSES, PAYMENT_STATUSES } from '../statuses.ts';
import { WAITING_FOR } from '../waiting.ts';
import type { ColumnKind } from './tabs.ts';

const labels = (terms: readonly { readonly label: string }[]): readonly string[] =>
  terms.map(({ label }) => label);

/** The words a column offers for choice; none where anything may be typed. */
export const DROP_DOWNS: { readonly [Kind in ColumnKind]?: readonly string[] } = {
  claimType: labels(CLAIM_TYPES),
  stage: labels(STAGES),
  documentsStatus: labels(DOCUMENTS_STATUSES),
  authorityStatus: labels(AUTHORITY_STATUSES),
  paymentStatus: labels(PAYMENT_STATUSES),
  channel: labels(CHANNELS),
  waitingFor: labels(WAITING_FOR),
  feedbackKind: labels(FEEDBACK_KINDS),
  complaintSubject: labels(COMPLAINT_SUBJECTS),
  role: labels(ROLES),
  decision: labels(DECISIONS),
};
