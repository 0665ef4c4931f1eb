import { cellAddress } from '../cell-address.ts';
import { InternalError, type Problem, type Where } from '../problem.ts';
import type { RawCell, RawRow, RawWorkbook } from '../read/raw-sheet.ts';
import type { CellLedger, RejectedCell } from '../workbook-reading.ts';

const LONGEST_SHOWN = 60;

/** Collects, while one workbook is understood, where every non-empty cell went and what was wrong. */
export class CellAccount {
  readonly workbook: string;
  readonly rejected: RejectedCell[] = [];
  readonly problems: Problem[] = [];
  canonical = 0;
  extra = 0;

  constructor(workbook: string) {
    this.workbook = workbook;
  }

  rejectCell({ sheet, rowNumber, column, cell, reason }: RejectedAt): void {
    this.rejected.push({ sheet, cell: cellAddress(rowNumber, column), text: cell.text, reason });
  }

  rejectRow(sheet: string, { rowNumber, cells }: RawRow, reason: string): void {
    cells.forEach((cell, column) => {
      if (cell !== undefined) this.rejectCell({ sheet, rowNumber, column, cell, reason });
    });
  }

  report(where: Omit<Where, 'workbook'>, problem: Omit<Problem, 'where'>): void {
    this.problems.push({ ...problem, where: { workbook: this.workbook, ...where } });
  }

  /**
   * The ledger, against a count of the raw cells themselves.
   * @throws InternalError when a cell was counted twice or not at all
   */
  ledgerOf(raw: RawWorkbook): CellLedger {
    const read = countCells(raw);
    const { canonical, extra } = this;
    const rejected = this.rejected.length;
    if (canonical + extra + rejected !== read) {
      const sum = `${canonical} canonical + ${extra} extra + ${rejected} rejected`;
      throw new InternalError(`${this.workbook}: ${read} cells read, but ${sum}`);
    }
    return { read, canonical, extra, rejected };
  }
}

interface RejectedAt {
  readonly sheet: string;
  readonly rowNumber: number;
  readonly column: number;
  readonly cell: RawCell;
  readonly reason: string;
}

/** A text as a problem quotes it: in quotes, on one line, not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line}"`;
}

function countCells({ sheets }: RawWorkbook): number {
  let count = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) for (const cell of cells) if (cell !== undefined) count += 1;
  }
  return count;
}
