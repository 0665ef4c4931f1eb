import { usedCells } from '../areas.ts';
import { toBoolean, toInteger, toNumber, toText } from '../coerce.ts';
import { inNumberFormat } from '../numbers-as-text.ts';
import { firstOf, ofRanges, ofValues, type SheetFunctions } from '../sheet-function.ts';
import { wildcardExpression } from '../text-pattern.ts';
import { FormulaFailure, isArea, isFormulaError, type Scalar, type Value } from '../values.ts';

const MANY = Number.POSITIVE_INFINITY;

export const TEXT_FUNCTIONS: SheetFunctions = {
  LEFT: ofValues([1, 2], ([text = null, length]) => toText(text).slice(0, lengthOf(length, 1))),
  RIGHT: ofValues([1, 2], ([text = null, length]) => {
    const whole = toText(text);
    return whole.slice(Math.max(0, whole.length - lengthOf(length, 1)));
  }),
  MID: ofValues([3, 3], ([text = null, start = null, length]) => {
    const first = toInteger(start) - 1;
    if (first < 0) throw new FormulaFailure('#VALUE!');
    return toText(text).slice(first, first + lengthOf(length, 0));
  }),
  LEN: ofValues([1, 1], ([text = null]) => toText(text).length),
  TRIM: ofValues([1, 1], ([text = null]) => toText(text).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofValues([1, 1], ([text = null]) => toText(text).toUpperCase()),
  LOWER: ofValues([1, 1], ([text = null]) => toText(text).toLowerCase()),
  REPT: ofValues([2, 2], ([text = null, times]) => toText(text).repeat(lengthOf(times, 0))),
  EXACT: ofValues([2, 2], ([one = null, other = null]) => toText(one) === toText(other)),
  FIND: ofValues([2, 3], ([wanted = null, text = null, from]) => place(toText(wanted), toText(text), from)),
  SEARCH: ofValues([2, 3], ([wanted = null, text = null, from]) =>
    searchPlace(toText(wanted), toText(text), from),
  ),
  REPLACE: ofValues([4, 4], ([text = null, start = null, length, replacement = null]) => {
    const whole = toText(text);
    const first = toInteger(start) - 1;
    if (first < 0) throw new FormulaFailure('#VALUE!');
    return whole.slice(0, first) + toText(replacement) + whole.slice(first + lengthOf(length, 0));
  }),
  SUBSTITUTE: ofValues([3, 4], ([text = null, old = null, replacement = null, which]) =>
    substitute(toText(text), { old: toText(old), replacement: toText(replacement), which }),
  ),
  CONCAT: ofValues([2, 2], ([one = null, other = null]) => toText(one) + toText(other)),
  CONCATENATE: ofRanges([1, MANY], (values) => textsIn(values).join('')),
  JOIN: ofRanges([2, MANY], ([between, ...values]) => textsIn(values).join(toText(firstOf(between)))),
  TEXTJOIN: ofRanges([3, MANY], ([between, skipsEmpty, ...values]) => {
    const skips = toBoolean(firstOf(skipsEmpty));
    return textsIn(values)
      .filter((text) => !skips || text !== '')
      .join(toText(firstOf(between)));
  }),
  TEXT: ofValues([2, 2], ([value = null, pattern = null]) => formatted(value, toText(pattern))),
  VALUE: ofValues([1, 1], ([value = null]) => toNumber(value)),
  // Shows its label; the link itself is the cell's, not its value's.
  HYPERLINK: ofValues([1, 2], ([url = null, label]) => label ?? toText(url)),
};

function lengthOf(value: Scalar | undefined, leftOut: number): number {
  const length = value === undefined ? leftOut : toInteger(value);
  if (length < 0) throw new FormulaFailure('#VALUE!');
  return length;
}

function place(wanted: string, text: string, from: Scalar | undefined): number {
  const start = from === undefined ? 1 : toInteger(from);
  const index = start < 1 ? -1 : text.indexOf(wanted, start - 1);
  if (index < 0) throw new FormulaFailure('#VALUE!');
  return index + 1;
}

/** In any case, wildcards allowed. */
function searchPlace(wanted: string, text: string, from: Scalar | undefined): number {
  const start = from === undefined ? 1 : toInteger(from);
  const index = start < 1 ? -1 : text.slice(start - 1).search(wildcardExpression(wanted));
  if (index < 0) throw new FormulaFailure('#VALUE!');
  return index + start;
}

function substitute(
  text: string,
  {
    old,
    replacement,
    which,
  }: { readonly old: string; readonly replacement: string; readonly which: Scalar | undefined },
): string {
  if (old === '') return text;
  // The 0th is every one.
  if (which === undefined || toInteger(which) === 0) return text.replaceAll(old, () => replacement);
  const wanted = toInteger(which);
  let seen = 0;
  return text.replaceAll(old, () => {
    seen += 1;
    return seen === wanted ? replacement : old;
  });
}

function textsIn(values: readonly Value[]): readonly string[] {
  return values.flatMap((value) => (isArea(value) ? Array.from(usedCells(value), toText) : [toText(value)]));
}

function formatted(value: Scalar, pattern: string): string {
  if (isFormulaError(value)) throw new FormulaFailure(value.error);
  try {
    return inNumberFormat(pattern, value ?? 0);
  } catch (cause) {
    throw new FormulaFailure('#VALUE!', { cause });
  }
}
