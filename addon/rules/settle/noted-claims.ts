import type { Claim } from './claim.ts';
import { claimedCasesOf, claimedCasesText } from './claimed-cases.ts';
import { notedRecord } from './noted-record.ts';

const PREFIX = 'claim.';

/** A property holds 9 KB; a character of Hebrew takes two bytes. */
const LONGEST_VALUE = 1500;
const LONGEST_CASES = 6000;

/** Under which key of the document's properties a claim is noted. */
export function claimKey({ id }: Pick<Claim, 'id'>): string {
  return `${PREFIX}${id}`;
}

/** A claim as the text of one property. What is too long is left out, as if Google had told nothing of it. */
export function claimText({ value, oldValue, cases, ...place }: Claim): string {
  const isLong = [value, oldValue].some((text) => text !== undefined && text.length > LONGEST_VALUE);
  const told = cases === undefined ? '' : claimedCasesText(cases);
  return JSON.stringify({
    ...place,
    ...(isLong ? {} : { value, oldValue }),
    ...(told === '' || told.length > LONGEST_CASES ? {} : { cases: told }),
  });
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
  const record = notedRecord(text);
  const { id, at, email, firstRow, lastRow, firstColumn, lastColumn, value, oldValue, isStuck } = record;
  const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one);
  if (typeof id !== 'string' || typeof email !== 'string' || !isCount(at)) return null;
  if (!isCount(firstRow) || !isCount(lastRow) || !isCount(firstColumn) || !isCount(lastColumn)) return null;
  const cases = claimedCasesOf(record.cases);
  return {
    ...{ id, at, email, firstRow, lastRow, firstColumn, lastColumn },
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof oldValue === 'string' ? { oldValue } : {}),
    ...(cases === undefined ? {} : { cases }),
    ...(isStuck === true ? { isStuck } : {}),
  };
}
