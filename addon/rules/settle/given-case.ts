import { ownerField, ownerOf } from '../reminders/owner-of.ts';
import { textOf } from '../text-of.ts';
import { toldOnce } from '../whom-to-tell.ts';
import type { Office } from './office.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';

/**
 * Tells whoever somebody gave a case to by typing their name. A case that moved has told its new owner already, and
 * of what an import brings nobody is told.
 */
export function tellOfGivenCase(
  state: RowState,
  { before, look, office }: { readonly before: CaseContent; readonly look: RowLook; readonly office: Office },
): RowState {
  const { caseValues } = state.content;
  const field = ownerField(caseValues);
  const claim = field === null ? undefined : look.editors.get(field);
  const owner = ownerOf(caseValues);
  if (claim === undefined || state.hasMoved || owner === ownerOf(before.caseValues)) return state;
  const caseId = textOf(caseValues, 'caseId');
  const names = toldOnce(owner === '' ? [] : [owner], { by: claim.by, staff: office.staff });
  return goOn(state, { notices: names.map((name) => ({ name, caseId, about: 'place' })) });
}
