import { type TypedValue, typedValue, unreadable } from './typed-value.ts';

const ID_DIGITS = 9;
/** Shorter than this, lost zeros are no longer a likely reason. */
const FEWEST_DIGITS = 5;

/** A national id as nine digits: dashes, dots and blanks go, zeros that a number cell lost come back. */
export function typedNationalId(text: string): TypedValue {
  const digits = text.replace(/[\s.\-–־/]/g, '');
  if (!/^\d+$/.test(digits) || digits.length < FEWEST_DIGITS) return unreadable('nationalId');
  const padded = digits.padStart(ID_DIGITS, '0');
  const isId = padded.length === ID_DIGITS && !isFiller(padded) && hasRightCheckDigit(padded);
  return isId ? typedValue(padded) : unreadable('nationalId');
}

/** Typed to get past a form: they pass the check, and would make one client of many. */
const FILLERS: readonly string[] = ['123456782', '876543216', '987654324', '012345674'];

function isFiller(digits: string): boolean {
  return /^(\d)\1{7}/.test(digits) || digits.startsWith('00000') || FILLERS.includes(digits);
}

/** Weights 1, 2, 1, 2, …; the digits of each product are added; the sum is a multiple of ten. */
function hasRightCheckDigit(digits: string): boolean {
  const sum = digits.split('').reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
