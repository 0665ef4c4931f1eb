import type { SheetCell } from '../tables/sheet-cell.ts';

/** A text in quotes, another tab's reference, or a reference on this tab: column, then row. */
const PARTS =
  /"(?:[^"]|"")*"|(?:'[^']*'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?|(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d+)(?![\p{L}\p{N}_.(])/gu;

/**
 * A person's formula as it reads in another row: what pointed to its own row points to its new one.
 * A formula that looks at further rows of this tab cannot be moved and stays as the value it had.
 */
export function moveFormula(
  cell: SheetCell,
  {
    fromRow,
    toRow,
    columnsMoved,
  }: { readonly fromRow: number; readonly toRow: number; readonly columnsMoved: boolean },
): SheetCell {
  if (typeof cell !== 'object' || cell === null) return cell;
  if (fromRow === toRow && !columnsMoved) return cell;
  let movable = true;
  const formula = cell.formula.replace(PARTS, (part, column?: string, row?: string) => {
    if (column === undefined) return part;
    if (Number(row) !== fromRow || columnsMoved) movable = false;
    return `${column}${toRow}`;
  });
  return movable ? { ...cell, formula } : cell.value;
}
