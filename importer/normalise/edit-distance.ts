/**
 * How many slips of the finger lie between two short texts: a letter added, left out, changed, or two neighbours
 * swapped.
 * @returns null where there are more than `most`
 * @source Damerau 1964, restricted (no letter is edited twice)
 */
export function editsBetween(first: string, second: string, most: number): number | null {
  if (Math.abs(first.length - second.length) > most) return null;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: second.length + 1 }, (_, column) => column);
  for (let row = 1; row <= first.length; row++) {
    const current = [row];
    for (let column = 1; column <= second.length; column++) {
      const cost = first[row - 1] === second[column - 1] ? 0 : 1;
      const swapped =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1];
      current.push(
        Math.min(
          (previous[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (previous[column - 1] ?? 0) + cost,
          swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > most) return null;
    beforePrevious = previous;
    previous = current;
  }
  const edits = previous[second.length] ?? 0;
  return edits <= most ? edits : null;
}
