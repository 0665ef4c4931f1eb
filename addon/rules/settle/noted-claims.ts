import type { Claim } from './claim.ts';

const PREFIX = 'claim.';

/** A property holds 9 KB; a character of Hebrew takes two bytes. */
const LONGEST_VALUE = 1500;

/** Under which key of the document's properties a claim is noted. */
export function claimKey({ id }: Pick<Claim, 'id'>): string {
  return `${PREFIX}${id}`;
}

/** A claim as the text of one property. Where a value is too long, it is as if Google had told none. */
export function claimText(claim: Claim): string {
  const { value, oldValue, ...place } = claim;
  const isLong = [value, oldValue].some((text) => text !== undefined && text.length > LONGEST_VALUE);
  return JSON.stringify(isLong ? place : claim);
}

/** All claims among the document's properties, oldest first; what cannot be read is no claim. */
export function claimsIn(properties: Readonly<Record<string, string>>): readonly Claim[] {
  return Object.entries(properties)
    .flatMap(([key, text]) => {
      const claim = key.startsWith(PREFIX) ? claimOf(text) : null;
      return claim === null || claimKey(claim) !== key ? [] : [claim];
    })
    .sort((a, b) => a.at - b.at);
}

function claimOf(text: string): Claim | null {
  const { id, at, email, firstRow, lastRow, firstColumn, lastColumn, value, oldValue, isStuck } =
    recordOf(text);
  const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one);
  if (typeof id !== 'string' || typeof email !== 'string' || !isCount(at)) return null;
  if (!isCount(firstRow) || !isCount(lastRow) || !isCount(firstColumn) || !isCount(lastColumn)) return null;
  return {
    ...{ id, at, email, firstRow, lastRow, firstColumn, lastColumn },
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof oldValue === 'string' ? { oldValue } : {}),
    ...(isStuck === true ? { isStuck } : {}),
  };
}

function recordOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
