const LETTERS = 26;
const BEFORE_A = 64;

/** The name that Excel and Google Sheets give a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let left = columnIndex + 1; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(BEFORE_A + 1 + ((left - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The index from 0 of a column named so: `A` is 0. */
export function columnIndexOf(letters: string): number {
  let count = 0;
  for (let at = 0; at < letters.length; at += 1) count = count * LETTERS + letters.charCodeAt(at) - BEFORE_A;
  return count - 1;
}
