import type { FieldKey } from '../../../mappings/fields.ts';
import type { LikelyClient } from '../known-clients.ts';
import { textOf } from '../text-of.ts';
import { changeLines } from './content-lines.ts';
import { FIELD_OF_LIKENESS, likenessInWords } from './in-words.ts';
import { editedFields } from './judge-cells.ts';
import type { Office } from './office.ts';
import { type CaseContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';
import type { RowField } from './standing-row.ts';

/** By these one client is known from another. */
export const CLUES: readonly FieldKey[] = Object.values(FIELD_OF_LIKENESS);

/**
 * Says where the client of a case may be here already, once somebody typed what tells it. A case with the national
 * id of another client becomes that client's, unless its own client has more cases: those a person has to unite.
 */
export function pointOut(
  state: RowState,
  { look, office }: { readonly look: RowLook; readonly office: Office },
): RowState {
  const clues = editedFields(look).filter((field) => CLUES.includes(field));
  if (clues.length === 0) return state;
  const { caseValues } = state.content;
  const caseId = textOf(caseValues, 'caseId');
  const others = office.clients
    .like(caseValues)
    .filter((one) => one.caseId !== caseId && one.clientId !== textOf(caseValues, 'clientId'))
    .filter(({ because }) => clues.includes(FIELD_OF_LIKENESS[because]));
  const joined = mayJoin(state, office)
    ? others.find(({ because, clientId }) => because === 'nationalId' && clientId !== '')
    : undefined;
  const said = new Map<RowField, readonly string[]>();
  for (const client of others) {
    const field = FIELD_OF_LIKENESS[client.because];
    const before = said.get(field) ?? state.said.get(field) ?? [];
    said.set(field, [...before, likenessInWords(client, client === joined)]);
  }
  return goOn(joined === undefined ? state : join(state, { client: joined, look, office }), {
    said,
    news: others.map((client) => ({ what: 'alreadyHere', caseId, client })),
  });
}

function mayJoin({ content: { caseValues } }: RowState, { clients }: Office): boolean {
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
