import { FIELD_BY_KEY, FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import { checkRowEdit, type RowEditOutcome } from '../check-row-edit.ts';
import { isLongUnread, unreadText } from '../confirmed-case.ts';
import type { RowNote } from '../row-note.ts';
import { textOf } from '../text-of.ts';
import { cellDoubt } from './cell-doubt.ts';
import { changeLines, refusedLine } from './content-lines.ts';
import { noteInWords, triedInVain } from './in-words.ts';
import type { Office } from './office.ts';
import {
  type CaseContent,
  type CellContent,
  contentOf,
  contentOfCell,
  sameContent,
  withContent,
} from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';
import type { RowClaim } from './standing-row.ts';

/** A stage that somebody chose in its cell. */
export interface ChosenStage {
  readonly to: StageKey;
  readonly claim: RowClaim;
}

interface CellsToJudge {
  readonly look: RowLook;
  readonly office: Office;
  readonly fields: readonly FieldKey[];
  /** False where the case may still move to a stage that does not need what this one needs. */
  readonly isFinal: boolean;
}

interface JudgedCells {
  readonly state: RowState;
  /** Null where nobody chose one. */
  readonly chosen: ChosenStage | null;
  /** Cells that cannot change as long as the case stands where it stands. */
  readonly held: readonly FieldKey[];
}

/** Judges edited cells of a case, each by the last person who edited it. */
export function judgeCells(state: RowState, judging: CellsToJudge): JudgedCells {
  return judging.look.claims.reduce<JudgedCells>(
    (judged, claim) => {
      const fields = judging.fields.filter((field) => judging.look.editors.get(field) === claim);
      if (fields.length === 0) return judged;
      const next = judgeClaim(judged.state, { ...judging, fields }, claim);
      return { ...next, chosen: next.chosen ?? judged.chosen, held: [...judged.held, ...next.held] };
    },
    { state, chosen: null, held: [] },
  );
}

/** The cells of a case that somebody edited. */
export function editedFields({ editors }: RowLook): readonly FieldKey[] {
  return FIELDS.map(({ key }) => key).filter((key) => editors.has(key));
}

function judgeClaim(state: RowState, judging: CellsToJudge, claim: RowClaim): JudgedCells {
  const { look, office, fields, isFinal } = judging;
  const { caseValues } = state.content;
  const edited = fields.filter(
    (field) => !sameContent(contentOfCell(field, look.cells[field]), contentOf(state.content, field)),
  );
  const cells = Object.fromEntries(edited.map((field) => [field, look.cells[field] ?? null]));
  const outcome = checkRowEdit({ ...office, by: claim.by, caseValues, cells });
  const held = isFinal ? [] : outcome.notes.filter(isHeld).map(({ field }) => field);
  const notes = outcome.notes.filter(({ field }) => !held.includes(field));
  const content = contentAfter(state.content, { outcome, edited, look });
  const doing = { when: office.now, who: claim.by.name, way: claim.way, why: '' };
  const caseId = textOf(caseValues, 'caseId');
  return {
    state: goOn(state, {
      content,
      said: new Map([
        ...fields.map((field) => [field, cellDoubt(field, { content, claim, office, look })] as const),
        ...notes.map((note) => [note.field, noteInWords(note)] as const),
      ]),
      log: [
        ...changeLines({ before: state.content, after: content, cells, doing }),
        ...notes.filter(isRefused).map((note) =>
          refusedLine({
            content: state.content,
            field: note.field,
            cells,
            doing: { ...doing, why: triedInVain(noteInWords(note)) },
          }),
        ),
      ],
      news: notes.map((note) => ({
        what: isRefused(note) ? 'putBack' : 'toCheck',
        caseId,
        claimId: claim.id,
      })),
    }),
    chosen: outcome.wish === null ? null : { to: outcome.wish, claim },
    held,
  };
}

/** The case with what was accepted, and with what nobody can read. */
function contentAfter(
  content: CaseContent,
  {
    outcome,
    edited,
    look,
  }: {
    readonly outcome: RowEditOutcome;
    readonly edited: readonly FieldKey[];
    readonly look: RowLook;
  },
): CaseContent {
  const refused = new Set(outcome.notes.filter(isRefused).map(({ field }) => field));
  return edited
    .filter((field) => field !== 'stage')
    .reduce((so, field) => {
      if (refused.has(field)) return withContent(so, field, comesBack(field, contentOf(so, field)));
      const unread = field in outcome.cells ? '' : unreadText(look.cells[field] ?? null);
      return withContent(so, field, { value: outcome.caseValues[field] ?? null, unread });
    }, content);
}

/** Of what nobody could read, a date's cell takes no text, and of a long text not all is known. */
function comesBack(field: FieldKey, { value, unread }: CellContent): CellContent {
  const isLost = FIELD_BY_KEY[field].kind === 'date' || isLongUnread(unread);
  return { value, unread: isLost ? '' : unread };
}

function isRefused(note: RowNote): note is Extract<RowNote, { readonly refused: unknown }> {
  return 'refused' in note;
}

function isHeld(note: RowNote): boolean {
  return isRefused(note) && note.refused === 'neededInStage';
}
