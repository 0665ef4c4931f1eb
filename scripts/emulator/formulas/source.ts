import type { FormulaError } from './values.ts';

/** What a cell holds; undefined when it is empty. Dates are serial days. */
export type CellContent = string | number | boolean | FormulaError | undefined;

/** One tab as formulas see it. Rows and columns from 0. */
export interface TabSource {
  readonly title: string;
  /** The grid, where an open range such as `A2:A` ends. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Beyond these all cells are empty, so that nobody reads them. */
  readonly usedRowCount: number;
  readonly usedColumnCount: number;
  valueAt(rowIndex: number, columnIndex: number): CellContent;
}

/** The spreadsheet as formulas see it. */
export interface CellSource {
  readonly tabs: readonly TabSource[];
}

/** The tab with this title; Google Sheets does not tell upper case from lower case here. */
export function findTab({ tabs }: CellSource, title: string): TabSource | undefined {
  const folded = title.toLowerCase();
  return tabs.find((tab) => tab.title === title) ?? tabs.find((tab) => tab.title.toLowerCase() === folded);
}
