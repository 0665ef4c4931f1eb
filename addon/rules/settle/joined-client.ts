import { withMemory } from '../case-memory.ts';
import { idOf } from '../issued-numbers.ts';
import type { LikelyClient } from '../known-clients.ts';
import { textOf } from '../text-of.ts';
import { changeLines } from './content-lines.ts';
import { likenessInWords } from './in-words.ts';
import type { Office } from './office.ts';
import { type CaseContent, contentOf, sameContent, withContent } from './row-base.ts';
import type { RowLook } from './row-look.ts';
import { goOn, type RowState } from './row-state.ts';

/**
 * Makes a case the client's whose national id was typed, unless its own client has more cases: those a person has to
 * unite. Where it became a client's so, and its id is no longer theirs, it goes back to the number it had before.
 * @param like the clients whom it may be, by its id
 */
export function settleClient(
  state: RowState,
  {
    before,
    like,
    look,
    office,
  }: {
    readonly before: CaseContent;
    readonly like: readonly LikelyClient[];
    readonly look: RowLook;
    readonly office: Office;
  },
): { readonly state: RowState; readonly joined: LikelyClient | undefined } {
  const claim = look.editors.get('nationalId');
  const isNew = !sameContent(contentOf(before, 'nationalId'), contentOf(state.content, 'nationalId'));
  if (claim === undefined || !isNew) return { state, joined: undefined };
  const left = leave(state.content, office);
  const own = textOf(left.caseValues, 'clientId');
  const joined = isAlone(left, office)
    ? like.find(({ because, clientId }) => because === 'nationalId' && !['', own].includes(clientId))
    : undefined;
  const content = joined === undefined ? numbered(left, office) : join(left, joined);
  const why = joined === undefined ? IS_BACK : likenessInWords(joined, true);
  const doing = { when: office.now, who: claim.by.name, way: claim.way, why };
  const log = changeLines({ before: state.content, after: content, cells: look.cells, doing });
  return { state: goOn(state, { content, log }), joined };
}

const IS_BACK = 'תעודת הזהות כבר אינה של הלקוח שהתיק נרשם כשלו';

/** Whether no other case would be left behind. */
function isAlone({ caseValues }: CaseContent, { clients }: Office): boolean {
  const own = clients.casesOf(textOf(caseValues, 'clientId'));
  return own.every((one) => textOf(one, 'caseId') === textOf(caseValues, 'caseId'));
}

function join(content: CaseContent, { clientId }: LikelyClient): CaseContent {
  const joined = { clientId, from: textOf(content.caseValues, 'clientId') };
  return withMemory(withContent(content, 'clientId', { value: clientId, unread: '' }), { joined });
}

/** The case as its own client's again, where it became another's by an id that is not theirs. */
function leave(content: CaseContent, { clients }: Office): CaseContent {
  const { joined } = content.memory;
  const { caseValues } = content;
  if (joined === undefined) return content;
  const nationalId = textOf(caseValues, 'nationalId');
  const others = clients
    .casesOf(joined.clientId)
    .filter((one) => textOf(one, 'caseId') !== textOf(caseValues, 'caseId'));
  if (nationalId !== '' && others.some((one) => textOf(one, 'nationalId') === nationalId)) return content;
  const alone = withMemory(content, { joined: undefined });
  // The import or an owner may have given it yet another number.
  if (textOf(caseValues, 'clientId') !== joined.clientId) return alone;
  return withContent(alone, 'clientId', { value: joined.from === '' ? null : joined.from, unread: '' });
}

/** A case that never had a number of its own gets one. */
function numbered(content: CaseContent, office: Office): CaseContent {
  if (textOf(content.caseValues, 'clientId') !== '') return content;
  const issued = office.issued();
  const clients = issued.clients + 1;
  office.issue({ ...issued, clients });
  return withContent(content, 'clientId', { value: idOf('P', clients), unread: '' });
}
