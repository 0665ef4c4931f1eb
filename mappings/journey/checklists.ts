import type { StageKey } from '../stages.ts';
import { REQUIREMENT_BY_KEY, type RequirementKey } from './requirements.ts';

/** The exit checklist: what must be true before a stage is finished. */
export const EXIT_CHECKLISTS: { readonly [Key in StageKey]: readonly RequirementKey[] } = {
  intake: ['clientName', 'contact', 'claimType'],
  documents: ['nationalId', 'documentsComplete'],
  preparation: ['authority', 'submittedDate'],
  submitted: ['answer', 'decisionDate'],
  appeal: ['answer', 'newDecision'],
  decision: ['clientInformed'],
  collections: ['feeSettled'],
  closed: [],
  closedWithoutEntitlement: [],
  left: [],
};

/** What had to be finished before a case can stand in a stage. */
const STAGES_BEHIND: { readonly [Key in StageKey]: readonly StageKey[] } = {
  intake: [],
  documents: ['intake'],
  preparation: ['intake', 'documents'],
  submitted: ['intake', 'documents', 'preparation'],
  appeal: ['intake', 'documents', 'preparation'],
  decision: ['intake', 'documents', 'preparation', 'submitted'],
  collections: ['intake', 'documents', 'preparation', 'submitted', 'decision'],
  closed: ['intake', 'documents', 'preparation', 'submitted', 'decision', 'collections'],
  closedWithoutEntitlement: [],
  left: [],
};

/** What a stage needs beyond what the checklists behind it asked for. */
const ALSO_NEEDED: { readonly [Key in StageKey]?: readonly RequirementKey[] } = {
  // The answer that is appealed against is replaced by "appeal submitted", its date is not.
  appeal: ['decisionDate'],
  collections: ['entitled'],
  closed: ['entitled'],
};

/** What is true of every case in a stage, from the day it comes there until it leaves. */
export function standingNeeds(stage: StageKey): readonly RequirementKey[] {
  const behind = STAGES_BEHIND[stage].flatMap((one) => EXIT_CHECKLISTS[one]);
  return [...behind, ...(ALSO_NEEDED[stage] ?? [])].filter((key) => REQUIREMENT_BY_KEY[key].stays);
}
