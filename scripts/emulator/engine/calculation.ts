import { valueAt } from './cells.ts';
import type { Document, Sheet, StoredValue } from './document.ts';
import { sameTitle } from './references.ts';
import { isFormula } from './stored-value.ts';

/** What a formula comes to; an error such as `#REF!` is a value of its own. */
export type CalculatedValue = string | number | boolean | { readonly error: string };

/** What formulas may look at. */
export interface CellSource {
  /** Null for an empty cell, and outside of the sheet. */
  cellValue(sheetTitle: string, rowIndex: number, columnIndex: number): CalculatedValue | null;
  /** Null where there is no such sheet. */
  sheetSize(sheetTitle: string): { readonly rowCount: number; readonly columnCount: number } | null;
}

export type Calculate = (cell: {
  /** With its leading `=`. */
  readonly formula: string;
  readonly sheetTitle: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly source: CellSource;
  readonly now: Date;
}) => CalculatedValue;

/** Values of cells as formulas and readers see them. */
export interface Calculation {
  valueIn(sheet: Sheet, rowIndex: number, columnIndex: number): CalculatedValue | null;
}

/** Calculates a formula when it is first asked for, and keeps the result as long as the calculation lives. */
export function calculationOf(document: Document, calculate: Calculate, now: Date): Calculation {
  const results = new Map<string, CalculatedValue | typeof RUNNING>();
  const sheetNamed = sheetFinder(document);
  const source: CellSource = {
    cellValue: (title, rowIndex, columnIndex) => {
      const sheet = sheetNamed(title);
      return sheet ? valueIn(sheet, rowIndex, columnIndex) : null;
    },
    sheetSize: (title) => sheetNamed(title) ?? null,
  };
  function valueIn(sheet: Sheet, rowIndex: number, columnIndex: number): CalculatedValue | null {
    const stored: StoredValue = valueAt(sheet, rowIndex, columnIndex);
    if (!isFormula(stored)) return stored;
    const key = `${sheet.sheetId}/${rowIndex}/${columnIndex}`;
    const known = results.get(key);
    // A formula that needs its own result: Google shows #REF!.
    if (known === RUNNING) return { error: '#REF!' };
    if (known !== undefined) return known;
    results.set(key, RUNNING);
    const sheetTitle = sheet.properties.title ?? '';
    const result = calculate({ formula: stored.formula, sheetTitle, rowIndex, columnIndex, source, now });
    results.set(key, result);
    return result;
  }
  return { valueIn };
}

const RUNNING = Symbol('running');

function sheetFinder({ sheets }: Document): (title: string) => Sheet | undefined {
  const found = new Map<string, Sheet | undefined>();
  return (title) => {
    if (!found.has(title)) {
      found.set(
        title,
        sheets.find(({ properties }) => sameTitle(properties.title ?? '', title)),
      );
    }
    return found.get(title);
  };
}
