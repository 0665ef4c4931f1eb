/** Whoever began later in a month knows too little of it to tell how it was. */
const LAST_DAY_TO_BEGIN = '08';

/**
 * Whether the office worked with the add-on in a month, but for its first days.
 * @param month `2025-03`
 * @param signs days, and months, of which it is known that it did; null where nothing is
 */
export function wasWorkedIn(month: string, signs: readonly (string | null)[]): boolean {
  return signs.some((sign) => sign !== null && sign <= `${month}-${LAST_DAY_TO_BEGIN}`);
}
