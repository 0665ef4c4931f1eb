import { columnLetters } from '../mappings/sheet/column-letters.ts';

/** A cell as Excel names it, such as `D17`. */
export function cellAddress(rowNumber: number, columnIndex: number): string {
  return columnLetters(columnIndex) + rowNumber;
}
