import type { ImportOutcome } from '../import-outcome.ts';
import type { Problem } from '../problem.ts';
import { isOpen } from '../review/review-item.ts';
import type { CellLedger } from '../workbook-reading.ts';
import type { SpreadsheetJson } from './targets/target.ts';

/** What `casesheet import --json` prints. */
export interface ImportJson {
  /** Also the files that could not be read: without sheets, and with the problem that says why. */
  readonly files: readonly {
    readonly workbook: string;
    readonly sheets: readonly {
      readonly sheet: string;
      readonly headerRow: number | null;
      readonly sourceRows: number;
      readonly ignored: string | null;
    }[];
    readonly sourceRows: number;
    readonly problems: readonly Problem[];
  }[];
  /** What people wrote on the earlier case sheet that cannot be applied. */
  readonly sheetProblems: readonly Problem[];
  readonly cells: CellLedger;
  readonly sourceRows: number;
  readonly clients: number;
  readonly cases: number;
  /** Items that still wait for a decision. */
  readonly reviewItems: number;
  readonly ms: number;
  /** Where the case sheet is a Google spreadsheet. */
  readonly spreadsheet?: SpreadsheetJson;
}

export function importJson(
  outcome: ImportOutcome,
  { ms, spreadsheet }: { readonly ms: number; readonly spreadsheet: SpreadsheetJson | undefined },
): ImportJson {
  const read = outcome.readings.map(({ workbook, sheets, rows, problems }) => ({
    workbook,
    sheets: sheets.map(({ sheet, headerRowNumber, sourceRows, ignored }) => ({
      sheet,
      headerRow: headerRowNumber,
      sourceRows,
      ignored,
    })),
    sourceRows: rows.length,
    problems,
  }));
  const refused = outcome.refused.map((problem) => ({
    workbook: problem.where.workbook,
    sheets: [],
    sourceRows: 0,
    problems: [problem],
  }));
  return {
    files: [...read, ...refused],
    sheetProblems: outcome.sheetProblems,
    cells: outcome.ledger,
    sourceRows: outcome.rows.length,
    clients: outcome.clientCount,
    cases: outcome.cases.length,
    reviewItems: outcome.reviewItems.filter(isOpen).length,
    ms,
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
  };
}
