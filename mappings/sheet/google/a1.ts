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

/** Where the header of a tab stands, from 0. */
interface HeaderPlace {
  readonly title: string;
  readonly headerRowIndex: number;
}

/** The cells of some columns below a tab's header, to the end of the tab: `'תיקים'!$F$2:$F`. */
export function belowHeader(
  { title, headerRowIndex }: HeaderPlace,
  firstColumn: number,
  lastColumn = firstColumn,
): string {
  const row = headerRowIndex + 2;
  return `'${title.replace(/'/g, "''")}'!$${columnLetters(firstColumn)}$${row}:$${columnLetters(lastColumn)}`;
}

/**
 * Two columns as one range of two, also where people put others between them.
 * @param address how a formula names the cells of some columns
 */
export function labelsAndValues(
  tab: HeaderPlace,
  { label, value }: { readonly label: number; readonly value: number },
  address: typeof belowHeader,
): string {
  return value === label + 1 ? address(tab, label, value) : `{${address(tab, label)},${address(tab, value)}}`;
}
