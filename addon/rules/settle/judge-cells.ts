import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { StageKey } from '../../../mappings/stages.ts';
import { checkRowEdit } from '../check-row-edit.ts';
import type { RowNote } from '../row-note.ts';
import { textOf } from '../text-of.ts';
import { contentAfter, isRefused } from './accepted-cells.ts';
import { cellDoubt } from './cell-doubt.ts';
import { changeLines, refusedLine } from './content-lines.ts';
import { noteInWords, triedInVain } from './in-words.ts';
import type { Office } from './office.ts';
import { contentOf, contentOfCell, sameContent } from './row-base.ts';
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

function isHeld(note: RowNote): boolean {
  return isRefused(note) && note.refused === 'neededInStage';
}
