import { FIELD_BY_KEY, type FieldKey } from '../../mappings/fields.ts';
import { standingNeeds } from '../../mappings/journey/checklists.ts';
import type { EditRefusal, Expectation } from '../../mappings/journey/refusals.ts';
import type { RequirementKey } from '../../mappings/journey/requirements.ts';
import type { CaseValues, CellValue } from '../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { mayBeNamed } from '../../mappings/sheet/who-acts-for.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';
import { type Actor, fillsOneOf } from './actor.ts';
import { changedCase, type FieldValue } from './case-changes.ts';
import { unmet } from './missing-to-leave.ts';
import { stageOf } from './stage-of.ts';
import { readCell } from './typed/read-cell.ts';

export interface Edit {
  readonly field: FieldKey;
  readonly after: CellValue;
  readonly by: Actor;
  /** As it was before the edit. */
  readonly caseValues: CaseValues;
  readonly staff: readonly StaffEntry[];
  /** `2025-03-31`. */
  readonly today: string;
}

/**
 * What becomes of a typed value.
 * - `accepted`: the value, normalised; null where the cell was cleared. `doubt`: the cell gets a note.
 * - `unreadable`: it stays as typed, with a note on what is expected; the case has no such value until then.
 * - `move`: a stage was chosen; the case moves as the rules of moves say.
 * - `putBack`: what stood there before comes back, with a note that says why.
 */
export type EditOutcome =
  | { readonly outcome: 'accepted'; readonly value: FieldValue; readonly doubt: Expectation | null }
  | { readonly outcome: 'unreadable'; readonly expected: Expectation }
  | { readonly outcome: 'move'; readonly to: StageKey }
  | {
      readonly outcome: 'putBack';
      readonly code: EditRefusal;
      /** What would no longer be true, where that is why. */
      readonly missing: readonly RequirementKey[];
    };

/** Decides on one typed cell. */
export function checkEdit(edit: Edit): EditOutcome {
  const { field, after, by, caseValues, today } = edit;
  if (FIELD_BY_KEY[field].edit.length === 0) return putBack('writtenByMachine');
  if (field === 'stage') return checkStage(after);
  if (!fillsOneOf(by, FIELD_BY_KEY[field].edit)) return putBack('notYourColumn');
  const typed = readCell(field, after);
  const value = typed.outcome === 'value' ? typed.value : null;
  if (!canBeHandler(edit, value)) return putBack('cannotHandle');
  const lost = noLongerTrue({ caseValues, after: changedCase(caseValues, { [field]: value }), today });
  if (lost.length > 0) return putBack('neededInStage', lost);
  if (typed.outcome === 'unreadable') return { outcome: 'unreadable', expected: typed.expected };
  const isToCome = PAST_DATES.includes(field) && typeof value === 'string' && value > today;
  return { outcome: 'accepted', value, doubt: isToCome ? 'pastDate' : null };
}

/** Dates of what has happened. */
const PAST_DATES: readonly FieldKey[] = [
  'intakeDate',
  'lastContact',
  'waitingSince',
  'birthDate',
  'documentsDate',
  'submittedDate',
  'decisionDate',
];

/** Who may move it where, the rules of moves know. */
function checkStage(after: CellValue): EditOutcome {
  const typed = readCell('stage', after);
  if (typed.outcome === 'nothing') return putBack('stageIsNeeded');
  const stage = STAGES.find(({ key }) => typed.outcome === 'value' && key === typed.value);
  return stage === undefined ? putBack('unknownStage') : { outcome: 'move', to: stage.key };
}

function canBeHandler({ field, staff }: Edit, value: FieldValue): boolean {
  const column = HANDLER_COLUMNS.find((one) => one.field === field);
  if (column === undefined || value === null) return true;
  return typeof value === 'string' && mayBeNamed({ name: value, role: column.role, staff });
}

/** What the stage needs and had, and would have no more. What it never had, nobody is kept from typing. */
export function noLongerTrue({
  caseValues,
  after,
  today,
}: {
  readonly caseValues: CaseValues;
  readonly after: CaseValues;
  readonly today: string;
}): readonly RequirementKey[] {
  const needs = standingNeeds(stageOf(caseValues));
  const missed = unmet(needs, { caseValues, today });
  return unmet(needs, { caseValues: after, today }).filter((requirement) => !missed.includes(requirement));
}

function putBack(code: EditRefusal, missing: readonly RequirementKey[] = []): EditOutcome {
  return { outcome: 'putBack', code, missing };
}
