/** A common prefix counts up to this many letters. */
const LONGEST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

let takenLeft = new Uint8Array(64);
let takenRight = new Uint8Array(64);
/** Several levels in turn ask about the same two texts. */
let lastLeft = '';
let lastRight = '';
let lastSimilarity = 1;

/**
 * Jaro-Winkler similarity, 0 to 1; the common prefix always counts.
 * @source Winkler 1990, String Comparator Metrics and Enhanced Decision Rules
 */
export function jaroWinkler(left: string, right: string): number {
  if (left === right) return 1;
  if (left === lastLeft && right === lastRight) return lastSimilarity;
  const likeness = jaro(left, right);
  const limit = Math.min(LONGEST_PREFIX, left.length, right.length);
  let prefix = 0;
  while (prefix < limit && left.charCodeAt(prefix) === right.charCodeAt(prefix)) prefix++;
  lastLeft = left;
  lastRight = right;
  lastSimilarity = likeness + prefix * PREFIX_WEIGHT * (1 - likeness);
  return lastSimilarity;
}

function jaro(left: string, right: string): number {
  const [a, b] = [left.length, right.length];
  if (a === 0 || b === 0) return 0;
  if (a > takenLeft.length || b > takenRight.length) {
    takenLeft = new Uint8Array(a * 2);
    takenRight = new Uint8Array(b * 2);
  }
  const matches = markMatches(left, right);
  if (matches === 0) return 0;
  let halfSwaps = 0;
  let at = 0;
  for (let one = 0; one < a; one++) {
    if (takenLeft[one] === 0) continue;
    while (takenRight[at] === 0) at++;
    if (left.charCodeAt(one) !== right.charCodeAt(at)) halfSwaps++;
    at++;
  }
  return (matches / a + matches / b + (matches - halfSwaps / 2) / matches) / 3;
}

/** Marks letters that stand in both texts near one place; returns how many. */
function markMatches(left: string, right: string): number {
  const [a, b] = [left.length, right.length];
  takenLeft.fill(0, 0, a);
  takenRight.fill(0, 0, b);
  const reach = Math.max(0, (Math.max(a, b) >> 1) - 1);
  let matches = 0;
  for (let one = 0; one < a; one++) {
    const letter = left.charCodeAt(one);
    const to = Math.min(b - 1, one + reach);
    for (let other = Math.max(0, one - reach); other <= to; other++) {
      if (takenRight[other] === 1 || right.charCodeAt(other) !== letter) continue;
      takenLeft[one] = 1;
      takenRight[other] = 1;
      matches++;
      break;
    }
  }
  return matches;
}
