import { textOf } from '../text-of.ts';
import { foundFields, takeInFound } from './found-changes.ts';
import { editedFields, judgeCells } from './judge-cells.ts';
import { type AskedMove, askedMoves, moveCase } from './move-case.ts';
import { takeInCase } from './new-case.ts';
import type { Office } from './office.ts';
import { pointOut } from './point-out.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState, stateOf } from './row-state.ts';
import type { RowClaim } from './standing-row.ts';
import { STRANGER } from './stranger.ts';

interface RowToSettle {
  readonly look: RowLook;
  readonly office: Office;
}

/** Takes in a row that has no number yet, and moves it on where somebody already ticked it. */
export function settleNewCase({ look, office }: RowToSettle): RowState {
  const claim = look.claims[look.claims.length - 1] ?? { id: '', by: STRANGER, way: 'trigger' as const };
  const state = takeInCase(look, { ...claim, office });
  return moveOn(state, askedMoves(look, null), { look, office });
}

/** Settles what people did to a case: first its cells, then its moves, then the cells that a move set free. */
export function settleEdits(base: CaseContent, { look, office }: RowToSettle): RowState {
  const found = takeInFound(stateOf(base), { look, office });
  const fields = editedFields(look);
  const judged = judgeCells(found, { look, office, fields, isFinal: false });
  const pointed = pointOut(judged.state, { before: found.content, look, office });
  // A number that was typed where nothing else stands is no case.
  const moves = textOf(base.caseValues, 'caseId') === '' ? [] : askedMoves(look, judged.chosen);
  const moved = moveOn(pointed, moves, { look, office });
  return judgeCells(moved, { look, office, fields: judged.held, isFinal: true }).state;
}

/** Looks over a case in which nobody claims to have done anything. */
export function lookOver(base: CaseContent, { look, office }: RowToSettle): RowState {
  const state = goOn(takeInFound(stateOf(base), { look, office }), { said: saidOfTick(look) });
  if (!foundFields(look, state.content).includes('stage')) return state;
  const claim: RowClaim = {
    ...{ id: '', by: STRANGER, way: 'trigger', before: {}, typed: {}, wish: null },
    fields: new Set(['stage']),
  };
  const strangers: RowLook = {
    ...look,
    row: { ...look.row, reason: '' },
    claims: [claim],
    editors: new Map([['stage', claim]]),
  };
  const { state: judged, chosen } = judgeCells(state, {
    ...{ look: strangers, office, fields: ['stage'], isFinal: true },
  });
  return moveOn(judged, askedMoves(strangers, chosen), { look: strangers, office });
}

/** Who ticked is not known, and so not whether it is theirs to finish the stage. */
function saidOfTick({ row }: RowLook): RowState['said'] {
  return new Map(row.isTicked ? [['finish', [TICK_AGAIN]]] : []);
}

const TICK_AGAIN = 'הסימון הזה לא נקלט. כדי לסיים את השלב, סמנו שוב.';

function moveOn(state: RowState, moves: readonly AskedMove[], row: RowToSettle): RowState {
  return moves.reduce((so, asked) => moveCase(so, { ...row, asked }), state);
}
