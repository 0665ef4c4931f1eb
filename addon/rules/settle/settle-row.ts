import type { FieldKey } from '../../../mappings/fields.ts';
import { textOf } from '../text-of.ts';
import { type AskedMove, askedMoves } from './asked-moves.ts';
import { saidIn } from './cell-note.ts';
import { refusedLine } from './content-lines.ts';
import { foundFields, takeInFound } from './found-changes.ts';
import { tellOfGivenCase } from './given-case.ts';
import { triedInVain } from './in-words.ts';
import { editedFields, judgeCells } from './judge-cells.ts';
import { moveCase } from './move-case.ts';
import { takeInCase } from './new-case.ts';
import type { Office } from './office.ts';
import { overtypedLines } from './overtyped-lines.ts';
import { pointOut } from './point-out.ts';
import { rememberReason } from './reason-of-move.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState, stateOf } from './row-state.ts';
import { settleWaiting } from './settle-waiting.ts';
import { stillSaid } from './standing-refusal.ts';
import type { RowClaim } from './standing-row.ts';
import { STRANGER } from './stranger.ts';

interface RowToSettle {
  readonly look: RowLook;
  readonly office: Office;
}

/** Takes in a row that has no number yet, and moves it on where somebody already ticked it. */
export function settleNewCase({ look, office }: RowToSettle): RowState {
  const claim = look.claims[look.claims.length - 1] ?? { id: '', by: STRANGER, way: 'trigger' as const };
  const taken = takeInCase(look, { ...claim, office });
  const state = { ...taken, content: rememberReason(taken.content, look) };
  const moved = moveOn(state, askedMoves(state, { look, chosen: null }), { look, office });
  return settleWaiting(moved, { before: state.content, look, office });
}

/** Settles what people did to a case: first its cells, then its moves, then the cells that a move set free. */
export function settleEdits(base: CaseContent, { look, office }: RowToSettle): RowState {
  const taken = takeInFound(stateOf(rememberReason(base, look)), { look, office });
  const fields = editedFields(look);
  const found = goOn(taken, { log: overtypedLines(taken.content, { look, office, fields }) });
  const judged = judgeCells(found, { look, office, fields, isFinal: false });
  const pointed = pointOut(judged.state, { before: found.content, look, office });
  // A number that was typed where nothing else stands is no case.
  const isCase = textOf(base.caseValues, 'caseId') !== '';
  const moves = isCase ? askedMoves(pointed, { look, chosen: judged.chosen }) : [];
  const moved = moveOn(pointed, moves, { look, office });
  const { state: settled } = judgeCells(moved, { look, office, fields: judged.held, isFinal: true });
  const state = tellOfGivenCase(settled, { before: taken.content, look, office });
  return bringUpToDate(settleWaiting(state, { before: base, look, office }), { look, office });
}

/** Looks over a case in which nobody claims to have done anything. */
export function lookOver(base: CaseContent, { look, office }: RowToSettle): RowState {
  const found = takeInFound(stateOf(rememberReason(base, look)), { look, office });
  const state = goOn(found, { said: saidOfTick(look) });
  const left = foundFields(look, state.content);
  const stageBack = left.includes('stage') ? putStageBack(state, { look, office }) : state;
  const needed = left.filter((field) => field !== 'stage');
  const settled = putNeededBack(stageBack, needed, { look, office });
  return bringUpToDate(settleWaiting(settled, { before: base, look, office }), { look, office });
}

/** Cells that the stage needs are judged as if somebody had just emptied or changed them. */
function putNeededBack(
  state: RowState,
  fields: readonly FieldKey[],
  { look, office }: RowToSettle,
): RowState {
  const claim: RowClaim = {
    ...{ id: '', by: STRANGER, way: 'trigger', before: {}, after: {}, typed: {}, wish: null },
    fields: new Set(fields),
  };
  const strangers = { ...look, claims: [claim], editors: new Map(fields.map((field) => [field, claim])) };
  return judgeCells(state, { look: strangers, office, fields, isFinal: true }).state;
}

/** Who ticked is not known, and so not whether it is theirs to finish the stage. */
function saidOfTick({ row }: RowLook): RowState['said'] {
  return new Map(row.isTicked ? [['finish', [TICK_AGAIN]]] : []);
}

const TICK_AGAIN = 'הסימון הזה לא נקלט. כדי לסיים את השלב, סמנו שוב.';

/** Who chose it is not known either. */
function putStageBack(state: RowState, { look, office }: RowToSettle): RowState {
  const doing = { when: office.now, who: STRANGER.name, way: 'trigger' as const };
  return goOn(state, {
    said: new Map([['stage', [CHOOSE_AGAIN]]]),
    log: [
      refusedLine({
        content: state.content,
        field: 'stage',
        cells: look.cells,
        doing: { ...doing, why: triedInVain([CHOOSE_AGAIN]) },
      }),
    ],
  });
}

const CHOOSE_AGAIN = 'לא נרשם מי בחר את השלב הזה, ולכן הוחזר מה שהיה בתא. כדי להעביר את התיק, בחרו שוב.';

function moveOn(state: RowState, moves: readonly AskedMove[], row: RowToSettle): RowState {
  return moves.reduce((so, asked) => moveCase(so, { ...row, asked }), state);
}

/** What was said of an earlier move says no more than is still so. */
function bringUpToDate(state: RowState, { look, office }: RowToSettle): RowState {
  const { row, editors } = look;
  const now = {
    caseValues: state.content.caseValues,
    today: office.now.slice(0, 10),
    isReasonWritten: row.reason !== '' && editors.has('reason'),
  };
  // A stage that nobody has told of yet waits, with its note.
  const waiting = foundFields(look, state.content);
  const said = (['stage', 'finish'] as const)
    .filter((field) => !state.said.has(field) && !(field === 'stage' && waiting.includes(field)))
    .flatMap((field) => {
      const before = saidIn(row.notes[field] ?? '');
      const still = stillSaid(before, now);
      return still.length === before.length ? [] : [[field, still] as const];
    });
  return goOn(state, { said: new Map(said) });
}
