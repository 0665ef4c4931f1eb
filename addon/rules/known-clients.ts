import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { textOf } from './text-of.ts';
import { comparableName } from './typed/comparable-name.ts';

/** What two rows share that may make them one client. */
type Likeness = 'nationalId' | 'phone' | 'name';

/** A case whose client may be the one just typed. */
export interface LikelyClient {
  readonly clientId: string;
  readonly caseId: string;
  readonly because: Likeness;
}

/** The clients of the sheet, to be found by what a new row says. */
export interface KnownClients {
  /** Takes in one more case. */
  readonly add: (caseValues: CaseValues) => void;
  /** Whom a row may be about, each client once, by the strongest likeness: id, then phone, then name. */
  readonly like: (caseValues: CaseValues) => readonly LikelyClient[];
  readonly casesOf: (clientId: string) => readonly CaseValues[];
}

/** Indexes the clients of these cases, once for however many rows are typed. */
export function knownClients(cases: readonly CaseValues[]): KnownClients {
  const byClue = new Map<string, CaseValues[]>();
  const byClient = new Map<string, CaseValues[]>();
  const add = (caseValues: CaseValues) => {
    for (const { key } of cluesOf(caseValues)) addTo(byClue, key, caseValues);
    addTo(byClient, textOf(caseValues, 'clientId'), caseValues);
  };
  for (const one of cases) add(one);
  return {
    add,
    like: (caseValues) => likelyClients(caseValues, byClue),
    casesOf: (clientId) => (clientId === '' ? [] : (byClient.get(clientId) ?? [])),
  };
}

function likelyClients(
  caseValues: CaseValues,
  byClue: ReadonlyMap<string, readonly CaseValues[]>,
): readonly LikelyClient[] {
  const found = new Map<string, LikelyClient>();
  const ownId = textOf(caseValues, 'nationalId');
  for (const { key, because } of cluesOf(caseValues)) {
    for (const other of byClue.get(key) ?? []) {
      const otherId = textOf(other, 'nationalId');
      // A couple shares a phone, and many share a name: two ids are two people.
      if (ownId !== '' && otherId !== '' && ownId !== otherId) continue;
      const clientId = textOf(other, 'clientId');
      const caseId = textOf(other, 'caseId');
      const client = clientId === '' ? caseId : clientId;
      if (!found.has(client)) found.set(client, { clientId, caseId, because });
    }
  }
  return [...found.values()];
}

/** What a row says that can be found on another, strongest first. */
function cluesOf(caseValues: CaseValues): readonly { readonly key: string; readonly because: Likeness }[] {
  const nationalId = textOf(caseValues, 'nationalId');
  const name = comparableName(textOf(caseValues, 'clientName'));
  const phones = typeof caseValues.phones === 'object' ? caseValues.phones : [];
  return [
    ...(nationalId === '' ? [] : [{ key: `id ${nationalId}`, because: 'nationalId' as const }]),
    ...phones.map((phone) => ({ key: `phone ${phone}`, because: 'phone' as const })),
    ...(name === null ? [] : [{ key: `name ${name}`, because: 'name' as const }]),
  ];
}

function addTo(index: Map<string, CaseValues[]>, key: string, caseValues: CaseValues): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [caseValues]);
  else found.push(caseValues);
}
