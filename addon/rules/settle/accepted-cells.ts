import { FIELD_BY_KEY, type FieldKey } from '../../../mappings/fields.ts';
import type { RowEditOutcome } from '../check-row-edit.ts';
import { isLongUnread, unreadText } from '../confirmed-case.ts';
import type { RowNote } from '../row-note.ts';
import { type CaseContent, type CellContent, contentOf, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';

/** The case with what was accepted, and with what nobody can read. */
export function contentAfter(
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

/** Whether a note tells that a value was put back. */
export function isRefused(note: RowNote): note is Extract<RowNote, { readonly refused: unknown }> {
  return 'refused' in note;
}
