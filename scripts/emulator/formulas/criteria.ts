import { numberInText } from './numbers-as-text.ts';
import { textPattern } from './text-pattern.ts';
import { isFormulaError, type Scalar } from './values.ts';

type Test = (cell: Scalar) => boolean;

/**
 * Which cells a criterion of COUNTIF and its like accepts: a value, a text with wildcards,
 * or a comparison such as `<45000` or `<>סגור`.
 * @source https://support.google.com/docs/answer/3093480
 */
export function criterionTest(criterion: Scalar): Test {
  if (criterion === null) return () => false;
  if (typeof criterion === 'number') return equalsNumber(criterion);
  if (typeof criterion === 'boolean') return (cell) => cell === criterion;
  if (isFormulaError(criterion)) return (cell) => isFormulaError(cell) && cell.error === criterion.error;
  const [, operator = '', wanted = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (operator === '') return wanted === '' ? (cell) => cell === null || cell === '' : equals(wanted);
  if (operator === '=') return wanted === '' ? (cell) => cell === null : equals(wanted);
  if (operator === '<>') return wanted === '' ? (cell) => cell !== null : not(equals(wanted));
  return wanted === '' ? () => false : lies(operator, wanted);
}

function equals(wanted: string): Test {
  const number = numberInText(wanted);
  if (number !== undefined) return equalsNumber(number);
  if (/^(true|false)$/i.test(wanted)) {
    const truth = wanted.toLowerCase() === 'true';
    return (cell) => cell === truth;
  }
  const matches = textPattern(wanted);
  return (cell) => typeof cell === 'string' && matches(cell);
}

function equalsNumber(number: number): Test {
  return (cell) => cell === number || (typeof cell === 'string' && numberInText(cell) === number);
}

/** Numbers are compared with numbers only, and texts with texts. */
function lies(operator: string, wanted: string): Test {
  const number = numberInText(wanted);
  const accepts = SIDES[operator] ?? (() => false);
  if (number !== undefined) return (cell) => typeof cell === 'number' && accepts(cell - number);
  const folded = wanted.toLowerCase();
  return (cell) => {
    if (typeof cell !== 'string') return false;
    const text = cell.toLowerCase();
    return accepts(text === folded ? 0 : text < folded ? -1 : 1);
  };
}

const SIDES: Readonly<Record<string, (difference: number) => boolean>> = {
  '<': (difference) => difference < 0,
  '<=': (difference) => difference <= 0,
  '>': (difference) => difference > 0,
  '>=': (difference) => difference >= 0,
};

function not(test: Test): Test {
  return (cell) => !test(cell);
}
