import { FIELDS } from '../../../mappings/fields.ts';
import type { MoveRefusal } from '../../../mappings/journey/refusals.ts';
import type { RequirementKey } from '../../../mappings/journey/requirements.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { changedCase, changesOf } from '../case-changes.ts';
import { withMemory } from '../case-memory.ts';
import type { LogLine } from '../log-lines.ts';
import { planMove } from '../plan-move.ts';
import { stageAfter } from '../stage-after.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import type { AskedMove } from './asked-moves.ts';
import { cellInWords, refusedLine } from './content-lines.ts';
import { refusalInWords, triedInVain } from './in-words.ts';
import type { Office } from './office.ts';
import { isOwnReason } from './reason-of-move.ts';
import { type CaseContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';

/** Moves a case as it was asked for, or says why it stays. */
export function moveCase(
  state: RowState,
  { asked, look, office }: { readonly asked: AskedMove; readonly look: RowLook; readonly office: Office },
): RowState {
  const { caseValues } = state.content;
  const caseId = textOf(caseValues, 'caseId');
  const today = office.now.slice(0, 10);
  const to = asked.to === 'next' ? stageAfter({ caseValues, stage: stageOf(caseValues), today }) : asked.to;
  if (to === null) return refused(state, { asked, to, code: 'nothingToFinish', missing: [], look, office });
  const clientCases = office.clients
    .casesOf(textOf(caseValues, 'clientId'))
    .filter((one) => textOf(one, 'caseId') !== caseId);
  const { by, way } = asked.claim;
  const outcome = planMove({ ...office, caseValues, to, by, way, reason: asked.reason, clientCases });
  if (outcome.outcome === 'refused') return refused(state, { asked, to, ...outcome, look, office });
  const after = changedCase(caseValues, outcome.changes);
  const usesReason = isOwnReason(state.content, look, by);
  const column = HANDLER_COLUMNS.find(({ role }) => role === STAGES.find(({ key }) => key === to)?.role);
  return goOn(state, {
    content: changesOf(outcome.changes).reduce(
      (content, [field, value]) => withContent(content, field, { value, unread: '' }),
      withMemory(state.content, { filledIn: undefined, ...(usesReason ? { reasonBy: undefined } : {}) }),
    ),
    said: new Map([
      ['stage', []],
      ['finish', []],
    ]),
    log: outcome.log.map((line) => withWhatStood(line, state.content, look)),
    notices: outcome.tell.map((notice) => ({ ...notice, caseId })),
    news: [
      {
        what: 'moved',
        caseId,
        stage: to,
        owner: column === undefined ? '' : textOf(after, column.field),
        claimId: asked.claim.id,
      },
    ],
    hasMoved: true,
    usesReason,
  });
}

/** What nobody could read stood there before, and is told too. */
function withWhatStood(line: LogLine, { unread }: CaseContent, { cells }: RowLook): LogLine {
  const field = FIELDS.find(({ key, header }) => header === line.field && unread[key] !== undefined);
  return field === undefined ? line : { ...line, before: cellInWords(field.key, cells[field.key]) };
}

function refused(
  state: RowState,
  {
    asked,
    to,
    code,
    missing,
    look,
    office,
  }: {
    readonly asked: AskedMove;
    readonly to: StageKey | null;
    readonly code: MoveRefusal;
    readonly missing: readonly RequirementKey[];
    readonly look: RowLook;
    readonly office: Office;
  },
): RowState {
  const why = refusalInWords({ code, missing, isReasonOfOthers: asked.isReasonOfOthers });
  const { caseValues } = state.content;
  // Where nothing is left to finish, whoever ticked tried no other stage.
  const tried = STAGES.find(({ key }) => key === (to ?? stageOf(caseValues)))?.label ?? '';
  return goOn(state, {
    said: new Map([[asked.at, why]]),
    log: [
      refusedLine({
        content: state.content,
        field: 'stage',
        cells: asked.at === 'stage' ? look.cells : { stage: tried },
        doing: {
          when: office.now,
          who: asked.claim.by.name,
          way: asked.claim.way,
          why: triedInVain(why),
        },
      }),
    ],
    news: [
      {
        what: 'notMoved',
        caseId: textOf(caseValues, 'caseId'),
        why: why[0] ?? '',
        claimId: asked.claim.id,
      },
    ],
  });
}
