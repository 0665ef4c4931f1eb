import { editDistance } from '../match/compare/edit-distance.ts';

const SHORTEST_FOR_ONE_SLIP = 5;
const SHORTEST_FOR_TWO_SLIPS = 10;

/** True where one text is the other with a slip of typing in it; short words must be the same. */
export function isMistyped(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= SHORTEST_FOR_TWO_SLIPS ? 2 : shorter >= SHORTEST_FOR_ONE_SLIP ? 1 : 0;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed) return false;
  return editDistance(a, b) <= allowed;
}
