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
  /** Takes in one more case, or a case as it is now. */
  readonly add: (caseValues: CaseValues) => void;
  /** Whom a row may be about, each client once, by the strongest likeness: id, then phone, then name. */
  readonly like: (caseValues: CaseValues) => readonly LikelyClient[];
  readonly casesOf: (clientId: string) => readonly CaseValues[];
}

/** Indexes the clients of these cases, once for however many rows are typed. */
export function knownClients(cases: readonly CaseValues[]): KnownClients {
  const byClue = new Map<string, CaseValues[]>();
  const byClient = new Map<string, CaseValues[]>();
  const latest = new Map<string, CaseValues>();
  const isLatest = (caseValues: CaseValues) => {
    const caseId = textOf(caseValues, 'caseId');
    return caseId === '' || latest.get(caseId) === caseValues;
  };
  const add = (caseValues: CaseValues) => {
    latest.set(textOf(caseValues, 'caseId'), caseValues);
    for (const { key } of cluesOf(caseValues)) addTo(byClue, key, caseValues);
    addTo(byClient, textOf(caseValues, 'clientId'), caseValues);
  };
  for (const one of cases) add(one);
  return {
    add,
    like: (caseValues) => likelyClients(caseValues, (clue) => (byClue.get(clue) ?? []).filter(isLatest)),
    casesOf: (clientId) => (clientId === '' ? [] : (byClient.get(clientId) ?? []).filter(isLatest)),
  };
}

function likelyClients(
  caseValues: CaseValues,
  casesWith: (clue: string) => readonly CaseValues[],
): readonly LikelyClient[] {
  const found = new Map<string, LikelyClient>();
  const ownId = textOf(caseValues, 'nationalId');
  for (const { key, because } of cluesOf(caseValues)) {
    for (const other of casesWith(key)) {
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
