import type { Environment } from './environment.ts';
import { isArea, type Scalar, type Value } from './values.ts';

/**
 * How an argument is taken: `one` value (of a range the cell beside the formula), `many` (a range stays one),
 * or `any` (a range stays one, but an array formula goes through it).
 */
type Taking = 'one' | 'many' | 'any';

/** A function of Google Sheets. */
export interface SheetFunction {
  readonly least: number;
  readonly most: number;
  readonly takes: (argument: number) => Taking;
  /** Errors among its arguments are its own to handle; otherwise the first becomes its value. */
  readonly seesErrors: boolean;
  /** Its arguments are calculated as in an array formula. */
  readonly arrayMode: boolean;
  readonly call: (values: readonly Value[], env: Environment) => Value;
}

export type SheetFunctions = Readonly<Record<string, SheetFunction>>;

/** A function of single values, such as LEFT. An argument that was left out is undefined. */
export function ofValues(
  [least, most]: readonly [number, number],
  call: (values: readonly Scalar[], env: Environment) => Value,
): SheetFunction {
  // Arguments taken as `one` never arrive as areas.
  return { ...PLAIN, least, most, takes: () => 'one', call: (values, env) => call(values as Scalar[], env) };
}

/** A function that looks at whole ranges, such as SUM. */
export function ofRanges(
  [least, most]: readonly [number, number],
  call: (values: readonly Value[], env: Environment) => Value,
): SheetFunction {
  return { ...PLAIN, least, most, takes: () => 'many', call };
}

const PLAIN = { seesErrors: false, arrayMode: false };

/** The only value, or an area's first. */
export function firstOf(value: Value | undefined): Scalar {
  if (value === undefined) return null;
  return isArea(value) ? value.at(0, 0) : value;
}

/** Nothing stands there: the argument was left out, or its place is empty. */
export function isLeftOut(value: Value | undefined): value is null | undefined {
  return value === undefined || value === null;
}
