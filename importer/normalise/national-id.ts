/** Nine digits, as the population registry gives them. */
const ID_DIGITS = 9;
/** Shorter than this, lost zeros are no longer a likely reason. */
const FEWEST_DIGITS = 5;
// Typed to get past a form: they pass the check, and would make one client of many.
const FILLERS = new Set(['123456782', '876543216', '987654324', '012345674']);

/**
 * Whether nine digits are a national id that a person can have: right check digit, and no filler such as
 * 000000000 or 111111118.
 */
export function isNationalId(digits: string): boolean {
  return digits.length === ID_DIGITS && hasRightCheckDigit(digits) && !isFiller(digits);
}

/**
 * The nine digits of an id that lost its leading zeros (a number cell drops them).
 * @param digits digits only
 * @returns null where there are too few or too many digits
 */
export function padNationalId(digits: string): string | null {
  const significant = digits.replace(/^0+(?=\d{9})/, '');
  if (significant.length < FEWEST_DIGITS || significant.length > ID_DIGITS) return null;
  return significant.padStart(ID_DIGITS, '0');
}

/** Whether nine digits are what people type instead of an id. */
export function isFiller(digits: string): boolean {
  return /^(\d)\1{7}/.test(digits) || digits.startsWith('00000') || FILLERS.has(digits);
}

/** Weights 1, 2, 1, 2, …; the digits of each product are added; the sum is a multiple of ten. */
function hasRightCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return false;
    const product = index % 2 === 0 ? digit : digit * 2;
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
