import { mapReferences, type Reference, writeCells } from './syntax.ts';

/** Rows or columns that came into a tab, or left it. */
export interface Shift {
  /** The tab in which the formula stands. */
  readonly formulaSheet: string;
  /** The tab that changed. */
  readonly sheet: string;
  readonly dimension: 'ROWS' | 'COLUMNS';
  /** From 0: the first new row or column, or the first deleted one. */
  readonly startIndex: number;
  /** Negative where they were deleted. */
  readonly count: number;
}

/**
 * A formula after rows or columns were inserted or deleted: its references still mean the same cells,
 * ranges grow and shrink, and what pointed only to deleted cells is `#REF!`.
 */
export function shiftReferences(formula: string, shift: Shift): string {
  return mapReferences(formula, (text, reference) => {
    if (!sameTitle(reference.sheetTitle ?? shift.formulaSheet, shift.sheet)) return text;
    const shifted = shiftReference(reference, shift);
    if (shifted === null) return '#REF!';
    const cells = writeCells(shifted);
    return cells === writeCells(reference) ? text : `${text.slice(0, text.lastIndexOf('!') + 1)}${cells}`;
  });
}

function shiftReference(reference: Reference, { dimension, startIndex, count }: Shift): Reference | null {
  if (dimension === 'ROWS') {
    const span = shiftSpan({ first: reference.top, last: reference.bottom }, startIndex, count);
    return span && { ...reference, top: span.first, bottom: span.last };
  }
  const span = shiftSpan({ first: reference.left, last: reference.right }, startIndex, count);
  return span && { ...reference, left: span.first, right: span.last };
}

/** Rows or columns of a reference, both ends included; an open end is null. */
interface Span {
  readonly first: number | null;
  readonly last: number | null;
}

function shiftSpan({ first, last }: Span, startIndex: number, count: number): Span | null {
  const deletedEnd = count < 0 ? startIndex - count : startIndex;
  const shift = (index: number | null, whenDeleted: number) => {
    if (index === null || index < startIndex) return index;
    return index < deletedEnd ? whenDeleted : index + count;
  };
  const span = { first: shift(first, startIndex), last: shift(last, startIndex - 1) };
  return span.first !== null && span.last !== null && span.last < span.first ? null : span;
}

function sameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
