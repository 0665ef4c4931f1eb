import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CellObject, read, utils, type WorkBook } from '@e965/xlsx';
import { readTruth } from '../../../scripts/bench/quality/truth.ts';

export const WORKBOOKS = ['documents-tracking.xlsx', 'authority-tracking.xlsx', 'billing.xlsx'] as const;
type WorkbookName = (typeof WORKBOOKS)[number];

/** One non-empty row of a sheet, with its cells by header. */
export interface SampleRow {
  readonly workbook: WorkbookName;
  readonly sheet: string;
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<string, CellObject>;
  readonly client: string;
  readonly case: string;
}

export interface SampleFile {
  readonly name: WorkbookName;
  readonly book: WorkBook;
}

export const readSampleFiles = (directory: string): Promise<readonly SampleFile[]> =>
  Promise.all(
    WORKBOOKS.map(async (name) => ({
      name,
      // cellStyles is what makes SheetJS tell hidden rows.
      book: read(await readFile(join(directory, name)), { cellStyles: true, cellNF: true, sheetStubs: true }),
    })),
  );

/** Every row of the workbooks that the truth knows. */
export async function readSampleRows(directory: string): Promise<readonly SampleRow[]> {
  const truth = await readTruth(join(directory, 'truth.csv'));
  const files = await readSampleFiles(directory);
  return files.flatMap(({ name: workbook, book }) =>
    book.SheetNames.flatMap((sheet) =>
      rowsBelowHeader(book, sheet).flatMap(({ rowNumber, hidden, cells }) => {
        const one = truth.of({ workbook, sheet, rowNumber });
        return one === undefined ? [] : [{ workbook, sheet, rowNumber, hidden, cells, ...one }];
      }),
    ),
  );
}

export interface SheetLine {
  readonly rowNumber: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<string, CellObject>;
}

/** The rows below the first one that heads more than five columns; none where a sheet has no such row. */
export function rowsBelowHeader(book: WorkBook, sheet: string): readonly SheetLine[] {
  const area = book.Sheets[sheet];
  if (area?.['!ref'] === undefined) return [];
  const { e: end } = utils.decode_range(area['!ref']);
  const lines: SheetLine[] = [];
  let headers: readonly string[] | null = null;
  for (let r = 0; r <= end.r; r += 1) {
    const cells = Array.from(
      { length: end.c + 1 },
      (_, c): CellObject | undefined => area[utils.encode_cell({ r, c })],
    );
    if (headers === null) {
      if (cells.filter((cell) => cell?.t === 's').length > 5)
        headers = cells.map((cell) => String(cell?.v ?? ''));
      continue;
    }
    const entries = cells.flatMap((cell, c): [string, CellObject][] =>
      cell === undefined || (cell.t === 'z' && cell.f === undefined) ? [] : [[headers?.[c] ?? '', cell]],
    );
    if (entries.length === 0) continue;
    lines.push({
      rowNumber: r + 1,
      hidden: area['!rows']?.[r]?.hidden === true,
      cells: new Map(entries),
    });
  }
  return lines;
}
