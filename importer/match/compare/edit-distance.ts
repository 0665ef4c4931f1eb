const WORD = 32;
/** By UTF-16 code unit: the places of the pattern where it stands, as bits. All zero between calls. */
const placesOf = new Int32Array(65536);

/**
 * Fewest insertions, deletions, replacements and swaps of neighbours (each letter touched once) that turn one
 * text into the other.
 * @source Hyyrö 2003, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances
 */
export function editDistance(left: string, right: string): number {
  if (left === right) return 0;
  const [pattern, text] = left.length <= right.length ? [left, right] : [right, left];
  if (pattern.length === 0) return text.length;
  return pattern.length <= WORD ? bitDistance(pattern, text) : tableDistance(pattern, text);
}

function bitDistance(pattern: string, text: string): number {
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    placesOf[code] = (placesOf[code] as number) | (1 << at);
  }
  const last = 1 << (pattern.length - 1);
  let distance = pattern.length;
  let rising = -1;
  let falling = 0;
  let diagonal = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const places = placesOf[text.charCodeAt(at)] as number;
    const swapped = ((~diagonal & places) << 1) & before;
    diagonal = ((((places & rising) + rising) | 0) ^ rising) | places | falling | swapped;
    let up = falling | ~(diagonal | rising);
    let down = diagonal & rising;
    if ((up & last) !== 0) distance++;
    if ((down & last) !== 0) distance--;
    up = (up << 1) | 1;
    down <<= 1;
    rising = down | ~(diagonal | up);
    falling = up & diagonal;
    before = places;
  }
  for (let at = 0; at < pattern.length; at++) placesOf[pattern.charCodeAt(at)] = 0;
  return distance;
}

/** The textbook table, three rows at a time, for long texts. */
function tableDistance(pattern: string, text: string): number {
  let twoAgo: number[] = [];
  let previous = Array.from({ length: text.length + 1 }, (_, at) => at);
  for (let one = 1; one <= pattern.length; one++) {
    const row = [one];
    for (let other = 1; other <= text.length; other++) {
      const same = pattern[one - 1] === text[other - 1];
      let least = Math.min(
        (previous[other] as number) + 1,
        (row[other - 1] as number) + 1,
        (previous[other - 1] as number) + (same ? 0 : 1),
      );
      const swap = pattern[one - 1] === text[other - 2] && pattern[one - 2] === text[other - 1];
      if (swap && one > 1 && other > 1) least = Math.min(least, (twoAgo[other - 2] as number) + 1);
      row.push(least);
    }
    twoAgo = previous;
    previous = row;
  }
  return previous[text.length] as number;
}
