import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { textOf } from '../text-of.ts';
import { anotherIdInWords, FIELD_OF_LIKENESS, likenessesInWords } from './in-words.ts';
import { settleClient } from './joined-client.ts';
import { editedFields } from './judge-cells.ts';
import type { Office } from './office.ts';
import type { CaseContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';

/** By these one client is known from another. */
export const CLUES: readonly FieldKey[] = Object.values(FIELD_OF_LIKENESS);

/**
 * Says where the client of a case may be here already, once somebody typed what tells it, and whose case it is then.
 * @param before the case as it was before anybody typed
 */
export function pointOut(
  state: RowState,
  { before, look, office }: { readonly before: CaseContent; readonly look: RowLook; readonly office: Office },
): RowState {
  const clues = editedFields(look).filter((field) => CLUES.includes(field));
  if (clues.length === 0) return state;
  const caseId = textOf(state.content.caseValues, 'caseId');
  const like = office.clients.like(state.content.caseValues).filter((one) => one.caseId !== caseId);
  const { state: settled, joined } = settleClient(state, { before, like, look, office });
  const { caseValues } = settled.content;
  const others = like
    .filter((one) => one === joined || one.clientId !== textOf(caseValues, 'clientId'))
    .filter(({ because }) => clues.includes(FIELD_OF_LIKENESS[because]));
  const apart = clues.includes('nationalId') ? casesWithAnotherId(caseValues, office) : [];
  const said = new Map(settled.said);
  const say = (field: FieldKey, lines: readonly string[]) =>
    said.set(field, [...(said.get(field) ?? []), ...lines]);
  for (const [field, lines] of likenessesInWords(others, joined)) say(field, lines);
  if (apart.length > 0) say('nationalId', [anotherIdInWords(apart)]);
  const claimOf = (field: FieldKey) => look.editors.get(field)?.id ?? '';
  return goOn(settled, {
    said,
    news: [
      ...others.map((client) => ({
        what: client === joined ? ('joined' as const) : ('alreadyHere' as const),
        caseId,
        client,
        claimId: claimOf(FIELD_OF_LIKENESS[client.because]),
      })),
      ...(apart.length > 0 ? [{ what: 'toCheck' as const, caseId, claimId: claimOf('nationalId') }] : []),
    ],
  });
}

/** Other cases of the same client that have an id too, and not this one. */
function casesWithAnotherId(caseValues: CaseValues, { clients }: Office): readonly string[] {
  const nationalId = textOf(caseValues, 'nationalId');
  if (nationalId === '') return [];
  return clients
    .casesOf(textOf(caseValues, 'clientId'))
    .filter((one) => textOf(one, 'caseId') !== textOf(caseValues, 'caseId'))
    .filter((one) => !['', nationalId].includes(textOf(one, 'nationalId')))
    .map((one) => textOf(one, 'caseId'));
}
