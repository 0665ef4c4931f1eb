import { numberAsText, numberInText } from './numbers-as-text.ts';
import { FormulaFailure, isFormulaError, type Scalar } from './values.ts';

/** A value where a number is wanted, an empty text too; @throws FormulaFailure `#VALUE!` for a text that spells none. */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null) return 0;
  if (isFormulaError(value)) throw new FormulaFailure(value.error);
  if (value === '') return 0;
  const number = numberInText(value);
  if (number === undefined) throw new FormulaFailure('#VALUE!');
  return number;
}

export function toInteger(value: Scalar): number {
  return Math.trunc(toNumber(value));
}

export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberAsText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null) return '';
  throw new FormulaFailure(value.error);
}

/** @throws FormulaFailure `#VALUE!` for any text but TRUE and FALSE */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (isFormulaError(value)) throw new FormulaFailure(value.error);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new FormulaFailure('#VALUE!');
}
