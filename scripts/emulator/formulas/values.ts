/** What a cell shows instead of a value when its formula cannot be calculated. */
export type ErrorCode =
  | '#REF!'
  | '#NAME?'
  | '#VALUE!'
  | '#DIV/0!'
  | '#N/A'
  | '#NUM!'
  /** The text is no formula. */
  | '#ERROR!';

/** A formula's outcome where it has no value. */
export interface FormulaError {
  readonly error: ErrorCode;
}

/** One value inside a calculation; null is an empty cell. Dates are serial days. */
export type Scalar = string | number | boolean | FormulaError | null;

/** Cells in rows and columns: a range of a tab, or what an array formula made. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  /** Below and right of these all cells are empty. */
  readonly usedRows: number;
  readonly usedColumns: number;
  /** Row and column from 0, within the area. */
  at(row: number, column: number): Scalar;
  /** Where a range starts; null for what was calculated. */
  readonly place: Place | null;
}

interface Place {
  readonly sheetTitle: string;
  readonly top: number;
  readonly left: number;
}

export type Value = Scalar | Area;

/** Thrown inside one function of a formula, and turned into its value there. */
export class FormulaFailure extends Error {
  override readonly name = 'FormulaFailure';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

export function isArea(value: Value): value is Area {
  return typeof value === 'object' && value !== null && 'rows' in value;
}

export function isFormulaError(value: Value): value is FormulaError {
  return typeof value === 'object' && value !== null && 'error' in value;
}
