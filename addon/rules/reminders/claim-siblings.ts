import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { textOf } from '../text-of.ts';

/** All cases of one client for one type of claim, by both. */
export type ClaimSiblings = ReadonlyMap<string, readonly CaseValues[]>;

/** Cases of which the client or the claim is not known have none. */
export function claimSiblings(cases: Iterable<CaseValues>): ClaimSiblings {
  const siblings = new Map<string, CaseValues[]>();
  for (const caseValues of cases) {
    const claim = claimOf(caseValues);
    if (claim === null) continue;
    const known = siblings.get(claim);
    if (known === undefined) siblings.set(claim, [caseValues]);
    else known.push(caseValues);
  }
  return siblings;
}

/** The client's cases for the same type of claim, this one among them. */
export function siblingsOf(caseValues: CaseValues, siblings: ClaimSiblings): readonly CaseValues[] {
  const claim = claimOf(caseValues);
  return claim === null ? [] : (siblings.get(claim) ?? []);
}

function claimOf(caseValues: CaseValues): string | null {
  const clientId = textOf(caseValues, 'clientId');
  const claimType = textOf(caseValues, 'claimType');
  return clientId === '' || claimType === '' ? null : `${clientId} ${claimType}`;
}
