import type { calculate as calculateFormula } from '../formulas/calculate.ts';
import type { CellContent, CellSource, TabSource } from '../formulas/source.ts';
import { valueAt } from './cells.ts';
import type { Document, Sheet } from './document.ts';
import { isFormula } from './stored-value.ts';

/** How a formula is calculated; another one may be given in tests. */
export type Calculate = typeof calculateFormula;

/** What a cell comes to; an error such as `#REF!` is a value of its own. */
export type CalculatedValue = ReturnType<Calculate>;

/** Values of cells as readers see them. */
export interface Calculation {
  valueIn(sheet: Sheet, rowIndex: number, columnIndex: number): CalculatedValue | null;
  /** True where one of the results changes with the clock. */
  dependsOnTime(): boolean;
}

/** Calculates a formula when it is first asked for, and keeps the result as long as the calculation lives. */
export function calculationOf(document: Document, calculate: Calculate, now: Date): Calculation {
  const results = new Map<Sheet, Map<number, CalculatedValue | typeof RUNNING>>();
  const serialNow = serialDays(now, document.properties.timeZone ?? 'Etc/GMT');
  const source: CellSource = {
    tabs: document.sheets.map((sheet) => tabSource(sheet, (...at) => valueIn(sheet, ...at))),
  };
  let dependsOnTime = false;

  function valueIn(sheet: Sheet, rowIndex: number, columnIndex: number): CalculatedValue | null {
    const stored = valueAt(sheet, rowIndex, columnIndex);
    if (!isFormula(stored)) return stored;
    const ofSheet = results.get(sheet) ?? new Map<number, CalculatedValue | typeof RUNNING>();
    results.set(sheet, ofSheet);
    const key = rowIndex * sheet.columnCount + columnIndex;
    const known = ofSheet.get(key);
    // A formula that needs its own result: Google shows #REF!.
    if (known === RUNNING) return { error: '#REF!' };
    if (known !== undefined) return known;
    ofSheet.set(key, RUNNING);
    dependsOnTime ||= VOLATILE.test(stored.formula);
    const result = calculate({
      formula: stored.formula.slice(1),
      sheetTitle: sheet.properties.title ?? '',
      rowIndex,
      columnIndex,
      source,
      now: serialNow,
    });
    ofSheet.set(key, result);
    return result;
  }
  return { valueIn, dependsOnTime: () => dependsOnTime };
}

const RUNNING = Symbol('running');
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/iu;

function tabSource(
  sheet: Sheet,
  valueIn: (rowIndex: number, columnIndex: number) => CalculatedValue | null,
): TabSource {
  const { rowCount, columnCount, rows } = sheet;
  let usedColumnCount: number | undefined;
  return {
    title: sheet.properties.title ?? '',
    rowCount,
    columnCount,
    usedRowCount: rows.length,
    get usedColumnCount() {
      usedColumnCount ??= rows.reduce((most, row) => Math.max(most, row?.values.length ?? 0), 0);
      return usedColumnCount;
    },
    valueAt: (rowIndex, columnIndex): CellContent => valueIn(rowIndex, columnIndex) ?? undefined,
  };
}

const DAY_MS = 86_400_000;
/** Between 30 December 1899 and 1 January 1970. */
const DAYS_TO_1970 = 25_569;

/** Serial days on a clock of this time zone. */
function serialDays(moment: Date, timeZone: string): number {
  const onTheClock = moment.toLocaleString('sv-SE', { timeZone });
  return Date.parse(`${onTheClock.replace(' ', 'T')}Z`) / DAY_MS + DAYS_TO_1970;
}
