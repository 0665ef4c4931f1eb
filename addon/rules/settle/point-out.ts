import type { FieldKey } from '../../../mappings/fields.ts';
import type { LikelyClient } from '../known-clients.ts';
import { textOf } from '../text-of.ts';
import { changeLines } from './content-lines.ts';
import { FIELD_OF_LIKENESS, likenessesInWords, likenessInWords } from './in-words.ts';
import { editedFields } from './judge-cells.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, sameContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';

/** By these one client is known from another. */
export const CLUES: readonly FieldKey[] = Object.values(FIELD_OF_LIKENESS);

/**
 * Says where the client of a case may be here already, once somebody typed what tells it. A case with the national
 * id of another client becomes that client's, unless its own client has more cases: those a person has to unite.
 * @param before the case as it was before anybody typed
 */
export function pointOut(
  state: RowState,
  { before, look, office }: { readonly before: CaseContent; readonly look: RowLook; readonly office: Office },
): RowState {
  const clues = editedFields(look).filter((field) => CLUES.includes(field));
  if (clues.length === 0) return state;
  const { caseValues } = state.content;
  const caseId = textOf(caseValues, 'caseId');
  const others = office.clients
    .like(caseValues)
    .filter((one) => one.caseId !== caseId && one.clientId !== textOf(caseValues, 'clientId'))
    .filter(({ because }) => clues.includes(FIELD_OF_LIKENESS[because]));
  const joined = mayJoin(state, before, office)
    ? others.find(({ because, clientId }) => because === 'nationalId' && clientId !== '')
    : undefined;
  const said = [...likenessesInWords(others, joined)].map(
    ([field, lines]) => [field, [...(state.said.get(field) ?? []), ...lines]] as const,
  );
  return goOn(joined === undefined ? state : join(state, { client: joined, look, office }), {
    said: new Map(said),
    news: others.map((client) => ({
      what: 'alreadyHere',
      caseId,
      client,
      claimId: look.editors.get(FIELD_OF_LIKENESS[client.because])?.id ?? '',
    })),
  });
}

/** Only a new national id says that a case is somebody else's, and only where no other case would be left behind. */
function mayJoin({ content }: RowState, before: CaseContent, { clients }: Office): boolean {
  if (sameContent(contentOf(before, 'nationalId'), contentOf(content, 'nationalId'))) return false;
  const { caseValues } = content;
  const own = clients.casesOf(textOf(caseValues, 'clientId'));
  return own.every((one) => textOf(one, 'caseId') === textOf(caseValues, 'caseId'));
}

function join(
  state: RowState,
  {
    client,
    look,
    office,
  }: { readonly client: LikelyClient; readonly look: RowLook; readonly office: Office },
): RowState {
  const content: CaseContent = withContent(state.content, 'clientId', { value: client.clientId, unread: '' });
  const claim = look.editors.get('nationalId');
  if (claim === undefined) return state;
  const doing = {
    when: office.now,
    who: claim.by.name,
    way: claim.way,
    why: likenessInWords(client, true),
  };
  return goOn(state, {
    content,
    log: changeLines({ before: state.content, after: content, cells: look.cells, doing }),
  });
}
