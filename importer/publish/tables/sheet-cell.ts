import type { CellValue } from '../../../mappings/sheet/case-row.ts';

/** A formula that a person wrote on the case sheet; the importer itself writes none into a table. */
export interface FormulaCell {
  /** Without the leading `=`. */
  readonly formula: string;
  /** What it came to when the sheet was last saved. */
  readonly value: CellValue;
}

export type SheetCell = CellValue | FormulaCell;

/** What the cell shows, whether typed or calculated. */
export function contentOf(cell: SheetCell | undefined): CellValue {
  return typeof cell === 'object' && cell !== null ? cell.value : (cell ?? null);
}
