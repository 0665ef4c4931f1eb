const FINAL_LETTERS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/**
 * A name as it is compared: first and last name change places, final letters and quotes do not count.
 * @returns null for one word alone, which is nobody's whole name
 */
export function comparableName(name: string): string | null {
  const words = name
    .replace(/[־-]/g, ' ')
    .replace(/[\u0591-\u05C7"'״׳.]/g, '')
    .replace(/[ךםןףץ]/g, (letter) => FINAL_LETTERS[letter] ?? letter)
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  return words.length < 2 ? null : words.sort().join(' ');
}
