import type { Claim } from './claim.ts';

/**
 * The claims of whoever is at the keyboard: their own, whichever run of the edit handler settles them. Where two
 * owners set the office up one after the other, each edit is noted down twice.
 * @param own the edit just made; null where nobody is at the keyboard
 */
export function ownClaims(claims: readonly Claim[], own: Claim | null): readonly Claim[] {
  return own === null ? [] : claims.filter((claim) => isOfSameHand(claim, own));
}

/** Outside a Workspace domain Google does not tell who it was; then the same edit tells. */
function isOfSameHand(one: Claim, other: Claim): boolean {
  if (one.id === other.id) return true;
  return other.email === '' ? sameEdit(one, other) : one.email === other.email;
}

function sameEdit(one: Claim, other: Claim): boolean {
  const asText = ({ id: _, at: __, isStuck: ___, cases: ____, ...edit }: Claim) => JSON.stringify(edit);
  return asText(one) === asText(other);
}
