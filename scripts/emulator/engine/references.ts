import { printA1 } from '../a1.ts';
import { shiftReferences } from '../formulas/shift-references.ts';
import { mapReferences, type Reference, writeCells } from '../formulas/syntax.ts';
import { changeSpan, type Dimension, type DimensionChange } from './spans.ts';

/** Rewrites a formula that stands on the sheet `home`. */
export type RewriteFormula = (formula: string, home: string) => string;

/** What becomes of formulas when rows or columns of the sheet `changed` come, go or move. */
export function shiftFormulas(
  changed: string,
  dimension: Dimension,
  change: DimensionChange,
): RewriteFormula {
  return (formula, home) => {
    const where = { formulaSheet: home, sheet: changed, dimension };
    switch (change.kind) {
      case 'insert':
        return shiftReferences(formula, { ...where, startIndex: change.at, count: change.count });
      case 'delete':
        return shiftReferences(formula, {
          ...where,
          startIndex: change.start,
          count: change.start - change.end,
        });
      case 'move':
        return mapReferences(formula, (text, reference) =>
          sameTitle(reference.sheetTitle ?? home, changed)
            ? moveReference(text, reference, dimension, change)
            : text,
        );
    }
  };
}

/** What becomes of formulas when a sheet is renamed, or, with null, deleted. */
export function retitleFormulas(before: string, after: string | null): RewriteFormula {
  return (formula) =>
    mapReferences(formula, (text, reference) => {
      if (reference.sheetTitle === undefined || !sameTitle(reference.sheetTitle, before)) return text;
      return after === null ? '#REF!' : `${printA1(after, WHOLE_SHEET)}!${writeCells(reference)}`;
    });
}

/** Two sheets may not differ by case alone. */
export const sameTitle = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const WHOLE_SHEET = {
  startRowIndex: 0,
  endRowIndex: undefined,
  startColumnIndex: 0,
  endColumnIndex: undefined,
};

function moveReference(
  text: string,
  reference: Reference,
  dimension: Dimension,
  change: DimensionChange,
): string {
  const rows = dimension === 'ROWS';
  const first = rows ? reference.top : reference.left;
  const last = rows ? reference.bottom : reference.right;
  if (first === null && last === null) return text;
  const span = changeSpan(
    { start: first ?? 0, end: last === null ? Number.POSITIVE_INFINITY : last + 1 },
    change,
  );
  if (span === null) return '#REF!';
  const start = first === null ? null : span.start;
  const end = last === null ? null : span.end - 1;
  const moved = rows ? { ...reference, top: start, bottom: end } : { ...reference, left: start, right: end };
  return `${text.slice(0, text.lastIndexOf('!') + 1)}${writeCells(moved)}`;
}
