import type { RawCell } from '../raw-sheet.ts';

/** A text cell; undefined where there is nothing but white space. */
export function textCell(text: string, formula?: string): RawCell | undefined {
  if (text.trim() === '') return undefined;
  return withFormula({ type: 'text', value: text, text }, formula);
}

export function booleanCell(value: boolean, formula?: string): RawCell {
  return withFormula({ type: 'boolean', value, text: value ? 'TRUE' : 'FALSE' }, formula);
}

/** @param text as Excel shows it, such as `#N/A` */
export function errorCell(text: string, formula?: string): RawCell {
  return withFormula({ type: 'error', value: text, text }, formula);
}

/**
 * A formula whose result the workbook does not hold, as some programs write it. It is an error whose text is
 * the formula itself (`=A1+B1`), so that the cell still counts as filled and a person sees what stood there.
 */
export function uncalculatedCell(formula: string): RawCell {
  return errorCell(`=${formula}`, formula);
}

/** The cell, with the formula that its value came from, if any. */
export function withFormula(cell: RawCell, formula: string | undefined): RawCell {
  return formula === undefined ? cell : { ...cell, formula };
}
