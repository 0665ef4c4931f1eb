import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StageKey } from '../../mappings/stages.ts';
import { aMobile, aName, anId } from './invented-people.ts';

const INTAKE: CaseValues = {
  caseId: 'C-00001',
  clientId: 'P-00001',
  clientName: aName(1),
  nationalId: anId(1),
  phones: [`+972${aMobile(1).replace('-', '').slice(1)}`],
  claimType: 'generalDisability',
  stageSince: '2025-03-02',
  intakeDate: '2025-03-02',
};
const DOCUMENTS: CaseValues = { ...INTAKE, clientManager: 'נטע ברקאי', documentsStatus: 'missing' };
const PREPARATION: CaseValues = { ...DOCUMENTS, caseManager: 'עמית שרוני', documentsStatus: 'complete' };
const SUBMITTED: CaseValues = { ...PREPARATION, authority: 'ביטוח לאומי', submittedDate: '2025-03-16' };
const DECISION: CaseValues = { ...SUBMITTED, authorityStatus: 'approved', decisionDate: '2025-05-18' };
const COLLECTIONS: CaseValues = { ...DECISION, collector: 'גילה מורן', lastContact: '2025-05-20' };
const CLOSED: CaseValues = { ...COLLECTIONS, paymentStatus: 'paid' };

const BY_STAGE: { readonly [Key in StageKey]: CaseValues } = {
  intake: INTAKE,
  documents: DOCUMENTS,
  preparation: PREPARATION,
  submitted: SUBMITTED,
  appeal: { ...DECISION, authorityStatus: 'appeal', lastContact: '2025-05-20', stageSince: '2025-05-21' },
  decision: DECISION,
  collections: COLLECTIONS,
  closed: CLOSED,
  closedWithoutEntitlement: { ...DECISION, authorityStatus: 'rejected', lastContact: '2025-05-20' },
  left: DOCUMENTS,
};

/** A case that stands in a stage with all it needed to come there, and nothing of what it needs to leave. */
export function aCase(stage: StageKey, values: CaseValues = {}): CaseValues {
  return { ...BY_STAGE[stage], stage, ...values };
}
