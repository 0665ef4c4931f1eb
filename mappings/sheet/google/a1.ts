const LETTERS = 26;
const BEFORE_A = 64;

/** The name of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(columnIndex: number): string {
  let letters = '';
  for (let left = columnIndex + 1; left > 0; left = Math.floor((left - 1) / LETTERS)) {
    letters = String.fromCharCode(BEFORE_A + 1 + ((left - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The cells of a column below its header, to the end of the tab: `'תיקים'!$F$2:$F`. */
export function belowHeader(
  { title, headerRowIndex }: { readonly title: string; readonly headerRowIndex: number },
  columnIndex: number,
): string {
  const letters = columnLetters(columnIndex);
  return `'${title.replace(/'/g, "''")}'!$${letters}$${headerRowIndex + 2}:$${letters}`;
}
