import { MONTHS } from '../../mappings/calendar/months.ts';
import { TOTAL_WORDS } from '../../mappings/legacy/sheet-words.ts';
import { foldText } from '../normalise/fold.ts';
import type { RawCell, RawRow, RawSheet } from '../read/raw-sheet.ts';
import type { FoundTable, RowRange } from './found-table.ts';
import type { FilledCells } from './merged-cells.ts';

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
const DIGITS_OF_AN_ID = 7;
const BESIDE_MONTH = /^(?:\d+|חודש)$/;

/** Tells the rows of one table apart; `identity` are the columns that say who the client is. */
export class RowRoles {
  private readonly headerRows: readonly RawRow[];
  private readonly wideRows: ReadonlySet<number>;

  constructor(
    sheet: RawSheet,
    private readonly table: FoundTable,
    private readonly identity: readonly number[],
  ) {
    this.headerRows = (table.header?.rowIndexes ?? []).flatMap((index) => sheet.rows[index] ?? []);
    this.wideRows = new Set(sheet.merges.filter(({ left, right }) => right > left).map(({ top }) => top + 1));
  }

  /**
   * Why the row is no case; null where it may be one.
   * @param filled what merged cells above give to the row
   */
  roleOf(row: RawRow, rowIndex: number, filled: FilledCells | undefined): SkippedBecause | null {
    if (this.headerRows.includes(row)) return 'header';
    if (this.table.otherRows.some((range) => isWithin(range, rowIndex))) return 'second-table';
    if (rowIndex < this.table.rows.from) return 'title';
    if (this.headerRows.some((header) => repeats(row, header))) return 'repeated-header';
    if (filled !== undefined && this.identity.some((column) => filled.has(column))) return null;
    if (this.isTotal(row, rowIndex)) return 'total-row';
    return this.isTitle(row) ? 'title' : null;
  }

  private isTotal(row: RawRow, rowIndex: number): boolean {
    const named = this.identity.filter((column) => row.cells[column] !== undefined);
    if (beginsAsTotal(row)) return !named.some((column) => holdsNumber(row.cells[column]));
    if (named.length > 0) return false;
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
    return words.length > LONGEST_NAME_WORDS || isMonth(words);
  }
}

/** `ינואר 2025`, `חודש מאי`; but מאי לוי is a client. */
function isMonth(words: readonly string[]): boolean {
  const months = words.filter((word) => MONTH_WORDS.has(word)).length;
  return months > 0 && words.every((word) => MONTH_WORDS.has(word) || BESIDE_MONTH.test(word));
}

function repeats({ cells }: RawRow, header: RawRow): boolean {
  let same = 0;
  let filled = 0;
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell === undefined) continue;
    filled += 1;
    if (cell.type === 'text' && cell.text === header.cells[column]?.text) same += 1;
  }
  return same >= 2 && same * 2 > filled;
}

/** The first text of the row, at its beginning, is a word for a total. */
function beginsAsTotal({ cells }: RawRow): boolean {
  let looked = 0;
  for (const cell of cells) {
    if (cell === undefined) continue;
    if (looked === TOTAL_WITHIN_CELLS) return false;
    looked += 1;
    if (cell.type !== 'text') continue;
    if (!TOTAL_INITIALS.has(cell.text.trimStart().charAt(0).toLowerCase())) return false;
    const folded = foldText(cell.text);
    return TOTALS.some((word) => folded === word || folded.startsWith(`${word} `));
  }
  return false;
}

/** An id or a phone; a count of clients is shorter. */
function holdsNumber(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text.replace(/\D/g, '').length >= DIGITS_OF_AN_ID;
}

function isWithin({ from, to }: RowRange, rowIndex: number): boolean {
  return rowIndex >= from && rowIndex < to;
}
