import { MOVE_KINDS, MOVES, type MoveKind } from '../../../mappings/journey/moves.ts';
import type { MoveRefusal } from '../../../mappings/journey/refusals.ts';
import { REQUIREMENT_BY_KEY } from '../../../mappings/journey/requirements.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import { fillsOneOf } from '../actor.ts';
import { type MoveWish, planMove } from '../plan-move.ts';
import { stageAfter } from '../stage-after.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';

/** A case, and who looks at it when. */
export type WhereItStands = Pick<MoveWish, 'caseValues' | 'by' | 'now' | 'staff' | 'settings'>;

/** Why something cannot be done yet; what has to be done first, one sentence each. */
export interface Obstacle {
  readonly code: MoveRefusal;
  readonly missing: readonly string[];
}

/** Where a case goes when its stage is finished. */
export interface PossibleFinish {
  /** As people name the stage. */
  readonly to: string;
  /** Null where this person may finish it now. */
  readonly obstacle: Obstacle | null;
}

/** Another way that is open to this person. */
export interface PossibleMove {
  readonly to: StageKey;
  readonly label: string;
  readonly needsReason: boolean;
  /** Null where it only waits for its reason, if it needs one. */
  readonly obstacle: Obstacle | null;
}

/** Null where nothing is left to finish. */
export function finishOf(at: WhereItStands): PossibleFinish | null {
  const to = stageToFinish(at);
  if (to === null) return null;
  return { to: shownValue('stage', to), obstacle: obstacleTo({ ...at, to, reason: '' }) };
}

/** The stage to which finishing leads; null where nothing is left to finish. */
export function stageToFinish({ caseValues, now }: WhereItStands): StageKey | null {
  return stageAfter({ caseValues, stage: stageOf(caseValues), today: now.slice(0, 10) });
}

/** The moves besides finishing that somebody's roles allow, each stage once. */
export function movesOf(at: WhereItStands): readonly PossibleMove[] {
  // A case without a stage waits at intake, and may be put anywhere.
  const from = textOf(at.caseValues, 'stage') === '' ? null : stageOf(at.caseValues);
  return MOVES.filter(
    (move) => move.from === from && move.kind !== 'finish' && fillsOneOf(at.by, move.by),
  ).map(({ kind, to }) => {
    const { label, needsReason } = MOVE_KINDS.find(({ key }) => key === kind) ?? MOVE_KINDS[0];
    return {
      to,
      label: SEVERAL_WAYS.has(kind) ? `${label}: ${shownValue('stage', to)}` : label,
      needsReason,
      // Whatever the reason will be.
      obstacle: obstacleTo({ ...at, to, reason: ANY_REASON }),
    };
  });
}

/** Moves of these kinds lead to one stage or another. */
const SEVERAL_WAYS: ReadonlySet<MoveKind> = new Set(['back', 'reopen', 'place']);

const ANY_REASON = '…';

/**
 * Why somebody cannot move a case now; null where they can. Who would receive it is not asked here, so the
 * rest of the sheet need not be read.
 */
export function obstacleTo(asked: WhereItStands & Pick<MoveWish, 'to' | 'reason'>): Obstacle | null {
  const outcome = planMove({ ...asked, way: 'sidebar', clientCases: [], loads: new Map() });
  if (outcome.outcome === 'moved') return null;
  return { code: outcome.code, missing: outcome.missing.map((key) => REQUIREMENT_BY_KEY[key].label) };
}
