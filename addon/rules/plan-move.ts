import { EXIT_CHECKLISTS, standingNeeds } from '../../mappings/journey/checklists.ts';
import { MOVE_KINDS, type Move, type MoveKind, movesBetween } from '../../mappings/journey/moves.ts';
import type { MoveRefusal } from '../../mappings/journey/refusals.ts';
import type { RequirementKey } from '../../mappings/journey/requirements.ts';
import type { WayOfChange } from '../../mappings/journey/ways-of-change.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';
import { type Actor, fillsOneOf } from './actor.ts';
import { isTooLateToAppeal } from './appeal-deadline.ts';
import { type CaseChanges, realChanges } from './case-changes.ts';
import type { Loads } from './loads.ts';
import { type LogLine, logLines } from './log-lines.ts';
import { unmet } from './missing-to-leave.ts';
import { newNextAction } from './new-next-action.ts';
import { nextOwner } from './next-owner.ts';
import type { OfficeSettings } from './office-settings.ts';
import { stageOf } from './stage-of.ts';
import { textOf } from './text-of.ts';
import { type Notice, whomToTell } from './whom-to-tell.ts';

export interface MoveWish {
  readonly caseValues: CaseValues;
  readonly to: StageKey;
  readonly by: Actor;
  /** Empty where none was given. */
  readonly reason: string;
  readonly way: WayOfChange;
  /** On the office's clock: `2025-03-31T14:05:00`. */
  readonly now: string;
  /** The client's other cases. */
  readonly clientCases: readonly CaseValues[];
  readonly staff: readonly StaffEntry[];
  readonly loads: Loads;
  readonly settings: OfficeSettings;
}

interface RefusedMove {
  readonly outcome: 'refused';
  readonly code: MoveRefusal;
  /** What has to be done first, where that is why. */
  readonly missing: readonly RequirementKey[];
}

interface PlannedMove {
  readonly outcome: 'moved';
  readonly kind: MoveKind;
  /** Only cells that really change. */
  readonly changes: CaseChanges;
  readonly log: readonly LogLine[];
  readonly tell: readonly Notice[];
}

export type MoveOutcome = RefusedMove | PlannedMove;

/** What moving a case to another stage changes, or why it cannot be moved. */
export function planMove(wish: MoveWish): MoveOutcome {
  const from = stageOf(wish.caseValues);
  const isPlaced = textOf(wish.caseValues, 'stage') !== '';
  if (wish.to === from && isPlaced) return refused('alreadyThere');
  const ways = [...movesBetween(from, wish.to), ...(isPlaced ? [] : movesBetween(null, wish.to))];
  if (ways.length === 0) return refused('noSuchMove');
  const answers = ways.map((move) => ({ move, refusal: refusalOf(move, wish) }));
  const allowed = answers.find(({ refusal }) => refusal === null);
  if (allowed !== undefined) return moved(allowed.move, wish);
  return clearest(
    answers.flatMap(({ refusal }) => (refusal === null ? [] : [refusal])),
    wish.reason.trim(),
  );
}

/** Of several ways that are refused, what to say: the first asks for a checklist, the last for a reason. */
function clearest(refusals: readonly RefusedMove[], reason: string): RefusedMove {
  const [first = refused('noSuchMove')] = refusals;
  const last = refusals[refusals.length - 1] ?? first;
  if (reason !== '') return last;
  return first.code === 'missing' && last.code === 'reasonNeeded'
    ? refused('missingUnlessReason', first.missing)
    : first;
}

function refusalOf(move: Move, wish: MoveWish): RefusedMove | null {
  const { caseValues, by, now, settings } = wish;
  const today = now.slice(0, 10);
  const reason = wish.reason.trim();
  if (!fillsOneOf(by, move.by)) return refused('notYourRole');
  const missing = unmet(neededFor(move), { caseValues, today });
  if (missing.length > 0) return refused('missing', missing);
  const overrules = by.roles.has('teamManager') && reason !== '';
  const isNewAppeal = move.to === 'appeal' && move.kind !== 'place';
  if (isNewAppeal && !overrules && isTooLateToAppeal({ caseValues, today, settings })) {
    return refused('appealTooLate');
  }
  return kindOf(move).needsReason && reason === '' ? refused('reasonNeeded') : null;
}

/** A case may always go back with what it came with, also where the legacy workbooks never had more. */
function neededFor({ kind, from, to, needs, asksChecklist }: Move): readonly RequirementKey[] {
  const standing = standingNeeds(to);
  const had = kind === 'back' && from !== null ? standingNeeds(from) : [];
  return [
    ...(asksChecklist && from !== null ? EXIT_CHECKLISTS[from] : []),
    ...needs,
    ...standing.filter((requirement) => !had.includes(requirement)),
  ];
}

function moved(move: Move, wish: MoveWish): PlannedMove {
  const { caseValues, by, now, way, settings } = wish;
  const reason = wish.reason.trim();
  const today = now.slice(0, 10);
  const { label, nextAction } = kindOf(move);
  const owner = nextOwner({ ...wish, stage: move.to });
  const changes = realChanges(caseValues, {
    stage: move.to,
    stageSince: today,
    // Whoever was waited for, it was in the stage before.
    waitingFor: null,
    waitingSince: null,
    ...(beginsWork(move, caseValues) ? { startedDate: today } : {}),
    ...newNextAction({
      caseValues,
      stage: move.to,
      today,
      settings,
      because: nextAction === null ? '' : `${nextAction}: ${reason}`,
    }),
    ...(owner.column === null || owner.name === null ? {} : { [owner.column]: owner.name }),
  });
  const why = reason === '' ? label : `${label}: ${reason}`;
  return {
    outcome: 'moved',
    kind: move.kind,
    changes,
    log: logLines({ caseValues, changes, when: now, who: by.name, way, why }),
    tell: whomToTell({ move, owner: owner.name, by, staff: wish.staff }),
  };
}

/** Whether somebody begins to work on a case that nobody had begun, as far as the sheet knows. */
function beginsWork({ from, to }: Move, caseValues: CaseValues): boolean {
  if (to === 'intake' || !isOpen(to) || textOf(caseValues, 'startedDate') !== '') return false;
  return from === null || from === 'intake' || !isOpen(from);
}

function isOpen(stage: StageKey): boolean {
  return STAGES.some(({ key, role }) => key === stage && role !== null);
}

function kindOf({ kind }: Move): (typeof MOVE_KINDS)[number] {
  return MOVE_KINDS.find(({ key }) => key === kind) ?? MOVE_KINDS[0];
}

function refused(code: MoveRefusal, missing: readonly RequirementKey[] = []): RefusedMove {
  return { outcome: 'refused', code, missing };
}
