import { MONTHS, TOTAL_WORDS } from '../../mappings/legacy/sheet-words.ts';
import { foldText } from '../normalise/fold.ts';
import type { RawRow, RawSheet } from '../read/raw-sheet.ts';
import type { FoundTable, RowRange } from './found-table.ts';

/** Why a row is no case. */
export type SkippedBecause =
  | 'title'
  | 'header'
  | 'repeated-header'
  | 'total-row'
  | 'second-table'
  | 'no-client';

const TOTALS = TOTAL_WORDS.map(foldText);
const TOTAL_INITIALS: ReadonlySet<string> = new Set(
  [...TOTAL_WORDS, ...TOTALS].map((word) => word.charAt(0)),
);
const MONTH_WORDS: ReadonlySet<string> = new Set(MONTHS.map(foldText));
const SUMMING_FORMULA = /^(?:SUM|SUBTOTAL|COUNTA?|AVERAGE|AGGREGATE)\(/i;
/** Nobody has so long a name; a lone text of more words is a remark about the table. */
const LONGEST_NAME_WORDS = 5;
/** A total stands at the beginning of its row. */
const TOTAL_WITHIN_CELLS = 3;

/** Tells the rows of one table apart; `identity` are the columns that say who the client is. */
export class RowRoles {
  private readonly wideRows: ReadonlySet<number>;
  private readonly headerRows: ReadonlySet<number>;

  constructor(
    sheet: RawSheet,
    private readonly table: FoundTable,
    private readonly identity: readonly number[],
  ) {
    this.headerRows = new Set(table.header?.rowIndexes);
    this.wideRows = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top }) => top + 1));
  }

  /** Why the row is no case; null where it may be one. */
  roleOf(row: RawRow, rowIndex: number): SkippedBecause | null {
    if (this.headerRows.has(rowIndex)) return 'header';
    if (this.table.otherRows.some((range) => isWithin(range, rowIndex))) return 'second-table';
    if (rowIndex < this.table.rows.from) return 'title';
    if (this.isRepeatedHeader(row)) return 'repeated-header';
    if (this.isTotal(row, rowIndex)) return 'total-row';
    return this.isTitle(row) ? 'title' : null;
  }

  private isRepeatedHeader({ cells }: RawRow): boolean {
    const texts = this.table.header?.texts ?? [];
    let same = 0;
    let filled = 0;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column];
      if (cell === undefined) continue;
      filled += 1;
      if (cell.type === 'text' && cell.text.trim() === texts[column]) same += 1;
    }
    return same >= 2 && same * 2 > filled;
  }

  private isTotal(row: RawRow, rowIndex: number): boolean {
    if (beginsAsTotal(row)) return true;
    if (this.identity.some((column) => row.cells[column] !== undefined)) return false;
    const cells = row.cells.filter((cell) => cell !== undefined);
    if (cells.some(({ formula }) => formula !== undefined && SUMMING_FORMULA.test(formula))) return true;
    return rowIndex === this.table.rows.to - 1 && cells.every(({ type }) => type === 'number');
  }

  /** One text alone in its row: merged over columns, a month, or a remark too long for a name. */
  private isTitle({ rowNumber, cells }: RawRow): boolean {
    const filled = cells.filter((cell) => cell !== undefined);
    const [only] = filled;
    if (only === undefined || filled.length > 1 || only.type === 'number') return false;
    if (this.wideRows.has(rowNumber) || only.type === 'date') return true;
    const words = foldText(only.text).split(' ');
    return words.length > LONGEST_NAME_WORDS || words.some((word) => MONTH_WORDS.has(word));
  }
}

function beginsAsTotal({ cells }: RawRow): boolean {
  let looked = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    if (looked === TOTAL_WITHIN_CELLS) return false;
    looked += 1;
    if (cell.type !== 'text' || !TOTAL_INITIALS.has(cell.text.trimStart().charAt(0).toLowerCase())) continue;
    const folded = foldText(cell.text);
    if (TOTALS.some((word) => folded === word || folded.startsWith(`${word} `))) return true;
  }
  return false;
}

function isWithin({ from, to }: RowRange, rowIndex: number): boolean {
  return rowIndex >= from && rowIndex < to;
}
