import { toInteger, toNumber } from '../coerce.ts';
import { ofValues, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { FormulaFailure } from '../values.ts';

export const MATH_FUNCTIONS: SheetFunctions = {
  ABS: ofNumber(Math.abs),
  SIGN: ofNumber(Math.sign),
  INT: ofNumber(Math.floor),
  SQRT: ofNumber((number) => {
    if (number < 0) throw new FormulaFailure('#NUM!');
    return Math.sqrt(number);
  }),
  POWER: ofValues([2, 2], ([base = null, exponent = null]) => toNumber(base) ** toNumber(exponent)),
  MOD: ofValues([2, 2], ([dividend = null, divisor = null]) => modulo(toNumber(dividend), toNumber(divisor))),
  ROUND: rounding((number) => Math.sign(number) * Math.round(Math.abs(number))),
  ROUNDUP: rounding((number) => Math.sign(number) * Math.ceil(Math.abs(number))),
  ROUNDDOWN: rounding(Math.trunc),
  TRUNC: rounding(Math.trunc),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
};

function ofNumber(calculate: (number: number) => number): SheetFunction {
  return ofValues([1, 1], ([number = null]) => calculate(toNumber(number)));
}

/** Has the sign of the divisor. */
function modulo(dividend: number, divisor: number): number {
  if (divisor === 0) throw new FormulaFailure('#DIV/0!');
  return dividend - divisor * Math.floor(dividend / divisor);
}

function rounding(roundWhole: (number: number) => number): SheetFunction {
  return ofValues([1, 2], ([number = null, places = null]) => {
    const digits = toInteger(places);
    return shiftPoint(roundWhole(shiftPoint(toNumber(number), digits)), -digits);
  });
}

/** Moves the decimal point in the written number, where 1.005 × 100 would come to 100.49999. */
function shiftPoint(number: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(number).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function toMultiple(roundWhole: (number: number) => number): SheetFunction {
  return ofValues([1, 2], ([number = null, factor]) => {
    const step = factor === undefined ? 1 : toNumber(factor);
    const value = toNumber(number);
    if (value > 0 && step < 0) throw new FormulaFailure('#NUM!');
    return step === 0 ? 0 : roundWhole(value / step) * step;
  });
}
