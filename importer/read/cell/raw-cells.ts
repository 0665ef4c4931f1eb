import type { RawCell } from '../raw-sheet.ts';
import type { NumberStyle } from './number-style.ts';
import { isoFromSerial, serial1900, serialOfIso } from './serial-date.ts';

/** A text cell; undefined where there is nothing but white space. */
export function textCell(text: string, formula?: string): RawCell | undefined {
  if (text.trim() === '') return undefined;
  return withFormula({ type: 'text', value: text, text }, formula);
}

/** A number or, where its format shows a day, a date. */
export function numberCell(value: number, { format, dates1904 }: NumberStyle, formula?: string): RawCell {
  const iso = format.isDay(value) ? isoFromSerial(value, dates1904) : undefined;
  if (iso === undefined) return withFormula({ type: 'number', value, text: format.show(value) }, formula);
  return withFormula(
    { type: 'date', value: iso, text: format.show(serial1900(value, dates1904)) || iso },
    formula,
  );
}

/** A cell that holds a day as such rather than a serial; `iso` is shown where its style shows no days. */
export function dateCell(iso: string, { format }: NumberStyle, formula?: string): RawCell {
  const serial = serialOfIso(iso);
  return withFormula(
    { type: 'date', value: iso, text: format.isDay(serial) ? format.show(serial) : iso },
    formula,
  );
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
