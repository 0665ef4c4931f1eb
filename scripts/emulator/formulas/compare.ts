import { FormulaFailure, isFormulaError, type Scalar } from './values.ts';

type Plain = string | number | boolean;

/** Below 0, 0 or above 0, as `<`, `=` and `>` see two values: numbers before texts before TRUE and FALSE. */
export function compare(one: Scalar, other: Scalar): number {
  if (isFormulaError(one)) throw new FormulaFailure(one.error);
  if (isFormulaError(other)) throw new FormulaFailure(other.error);
  const left = one ?? emptyLike(other);
  const right = other ?? emptyLike(one);
  const byKind = kindOf(left) - kindOf(right);
  return byKind === 0 ? order(fold(left), fold(right)) : byKind;
}

/** Whether two values are one to a lookup: same kind, upper case and lower case alike. */
export function isSame(one: Scalar, other: Scalar): boolean {
  if (typeof one === 'string' && typeof other === 'string') return fold(one) === fold(other);
  return one === other;
}

function emptyLike(other: Plain | null): Plain {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function kindOf(value: Plain): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function fold(value: Plain): Plain {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function order(one: Plain, other: Plain): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
