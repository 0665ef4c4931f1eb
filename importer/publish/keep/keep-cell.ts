import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { sameCell } from '../../../mappings/sheet/same-cell.ts';
import { contentOf, type SheetCell } from '../tables/sheet-cell.ts';

/** One cell three times: as the last import wrote it, as it stands on the sheet, as the new import has it. */
export interface ThreeVersions {
  /** Undefined where nobody knows, because the sheet lost what the last import had written. */
  readonly base: CellValue | undefined;
  readonly mine: SheetCell;
  readonly theirs: CellValue;
}

export interface KeptCell {
  readonly cell: SheetCell;
  /** True where a person's value stays against the import's. */
  readonly isEdit: boolean;
  /** True where the sources, too, changed since, to something else. */
  readonly isConflict: boolean;
}

/** A person's change stays; what nobody touched follows the sources. */
export function keepCell({ base, mine, theirs }: ThreeVersions): KeptCell {
  const isFormula = typeof mine === 'object' && mine !== null;
  const shown = contentOf(mine);
  if (!isFormula && (sameCell(shown, theirs) || !isTouched(shown, base))) {
    return { cell: theirs, isEdit: false, isConflict: false };
  }
  const sourcesChanged = base !== undefined && !sameCell(theirs, base);
  return { cell: mine, isEdit: true, isConflict: sourcesChanged && !sameCell(theirs, shown) };
}

/** Without a base, an empty cell is no change: whoever empties a cell leaves the others, and so the base. */
function isTouched(shown: CellValue, base: CellValue | undefined): boolean {
  return base === undefined ? !sameCell(shown, null) : !sameCell(shown, base);
}
