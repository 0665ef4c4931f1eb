import { columnLetters } from '../column-letters.ts';

/** A tab's title as A1 notation wants it; alone, it names every cell of the tab. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

/** The cells of a column below its header, to the end of the tab: `'תיקים'!$F$2:$F`. */
export function belowHeader(
  { title, headerRowIndex }: { readonly title: string; readonly headerRowIndex: number },
  columnIndex: number,
): string {
  const letters = columnLetters(columnIndex);
  return `${quotedTitle(title)}!$${letters}$${headerRowIndex + 2}:$${letters}`;
}
