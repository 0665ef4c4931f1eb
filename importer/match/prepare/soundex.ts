const CODES: { readonly [letter: string]: string } = {
  ...spread('bfpv', '1'),
  ...spread('cgjkqsxz', '2'),
  ...spread('dt', '3'),
  ...spread('l', '4'),
  ...spread('mn', '5'),
  ...spread('r', '6'),
};

/**
 * American Soundex of a Latin word: its first letter and three digits.
 * @source https://www.archives.gov/research/census/soundex
 */
export function soundex(word: string): string {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const [first] = letters;
  if (first === undefined) return '';
  let code = first;
  let last = CODES[first] ?? '';
  for (const letter of letters.slice(1)) {
    const digit = CODES[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    // h and w do not part two letters of one code; vowels do.
    if (letter !== 'h' && letter !== 'w') last = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}

function spread(letters: string, digit: string): { [letter: string]: string } {
  return Object.fromEntries([...letters].map((letter) => [letter, digit]));
}
