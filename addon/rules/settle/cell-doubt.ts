import type { FieldKey } from '../../../mappings/fields.ts';
import { checkEdit } from '../check-edit.ts';
import { noteInWords } from './in-words.ts';
import type { Office } from './office.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import type { RowClaim } from './standing-row.ts';

/** What is to be said of an edited cell that holds what it may hold: that nobody can read it, or believe it. */
export function cellDoubt(
  field: FieldKey,
  {
    content,
    claim,
    office,
    look,
  }: {
    readonly content: CaseContent;
    readonly claim: RowClaim;
    readonly office: Office;
    readonly look: RowLook;
  },
): readonly string[] {
  const outcome = checkEdit({
    field,
    after: look.cells[field] ?? null,
    by: claim.by,
    caseValues: content.caseValues,
    staff: office.staff,
    today: office.now.slice(0, 10),
  });
  if (outcome.outcome === 'unreadable') return noteInWords({ field, expected: outcome.expected });
  if (outcome.outcome !== 'accepted' || outcome.doubt === null) return [];
  return noteInWords({ field, expected: outcome.doubt });
}
