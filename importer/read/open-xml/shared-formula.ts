import { columnIndexOf, columnLetters } from '../../../mappings/sheet/column-letters.ts';

/** A formula written once for a whole area, with the cell that it was written for. */
export interface SharedFormula {
  readonly formula: string;
  readonly rowNumber: number;
  readonly columnIndex: number;
}

/** Texts, names of other sheets and functions stand before a cell reference so that none is taken for one. */
const PARTS = /"[^"]*"|'[^']*'!?|[A-Za-z_.][\w.]*\(|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])|[\w.]+/g;

/** The shared formula as it reads in another cell of the area: references without `$` move along. */
export function formulaAt(shared: SharedFormula, at: { rowNumber: number; columnIndex: number }): string {
  const down = at.rowNumber - shared.rowNumber;
  const across = at.columnIndex - shared.columnIndex;
  return shared.formula.replace(
    PARTS,
    (part, fixedColumn?: string, letters?: string, fixedRow?: string, row?: string) => {
      if (letters === undefined || row === undefined) return part;
      const column = fixedColumn === '$' ? letters : columnLetters(columnIndexOf(letters) + across);
      return `${fixedColumn}${column}${fixedRow}${fixedRow === '$' ? row : Number(row) + down}`;
    },
  );
}
