import { toNumber, toText } from './coerce.ts';
import { compare } from './compare.ts';
import { FormulaFailure, type Scalar } from './values.ts';

type Operation = (values: readonly Scalar[]) => Scalar;

/** @throws FormulaFailure for an operator that only Excel has */
export function binaryOperation(operator: string): Operation {
  const operation = BINARY[operator];
  if (operation === undefined) throw new FormulaFailure('#ERROR!');
  return ([left = null, right = null]) => operation(left, right);
}

/** @throws FormulaFailure for an operator that only Excel has */
export function unaryOperation(operator: string): Operation {
  const operation = UNARY[operator];
  if (operation === undefined) throw new FormulaFailure('#ERROR!');
  return ([value = null]) => operation(value);
}

const BINARY: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '=': (left, right) => compare(left, right) === 0,
  '<>': (left, right) => compare(left, right) !== 0,
  '<': (left, right) => compare(left, right) < 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>': (left, right) => compare(left, right) > 0,
  '>=': (left, right) => compare(left, right) >= 0,
  '+': (left, right) => toNumber(left) + toNumber(right),
  '-': (left, right) => toNumber(left) - toNumber(right),
  '*': (left, right) => toNumber(left) * toNumber(right),
  '/': (left, right) => divide(toNumber(left), toNumber(right)),
  '^': (left, right) => finite(toNumber(left) ** toNumber(right)),
  '&': (left, right) => toText(left) + toText(right),
};

const UNARY: Readonly<Record<string, (value: Scalar) => Scalar>> = {
  '+': (value) => value,
  // Google Sheets knows no negative zero.
  '-': (value) => 0 - toNumber(value),
  '%': (value) => toNumber(value) / 100,
};

function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw new FormulaFailure('#DIV/0!');
  return dividend / divisor;
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new FormulaFailure('#NUM!');
  return number;
}
