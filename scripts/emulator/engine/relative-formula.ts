import { mapReferences, type Reference, writeCells } from '../formulas/syntax.ts';

/** How far from its first place a formula was copied. */
export interface Aside {
  readonly rows: number;
  readonly columns: number;
}

/** A formula as copying writes it: what carries no `$` moves along; what leaves the sheet is `#REF!`. */
export function shiftedAside(formula: string, aside: Aside): string {
  if (aside.rows === 0 && aside.columns === 0) return formula;
  return mapReferences(formula, (text, reference) => {
    const moved = movedReference(reference, aside);
    const ends = [moved.top, moved.left, moved.bottom, moved.right];
    if (ends.some((end) => end !== null && end < 0)) return '#REF!';
    return `${text.slice(0, text.lastIndexOf('!') + 1)}${writeCells(moved)}`;
  });
}

function movedReference(reference: Reference, { rows, columns }: Aside): Reference {
  const { top, left, bottom, right, fixed } = reference;
  const move = (index: number | null, isFixed: boolean, by: number): number | null =>
    index === null || isFixed ? index : index + by;
  return {
    ...reference,
    top: move(top, fixed.top, rows),
    bottom: move(bottom, fixed.bottom, rows),
    left: move(left, fixed.left, columns),
    right: move(right, fixed.right, columns),
  };
}
