import { readFile } from 'node:fs/promises';
import type { SourceRow } from '../../../importer/source-row.ts';

export interface TrueRow {
  readonly client: string;
  readonly case: string;
}

/** The truth beside generated workbooks. */
export interface Truth {
  readonly of: (row: Pick<SourceRow, 'workbook' | 'sheet' | 'rowNumber'>) => TrueRow | undefined;
  readonly all: () => Iterable<TrueRow>;
}

/** Reads a `truth.csv` as the generator writes it: no cell of it is quoted. */
export async function readTruth(path: string): Promise<Truth> {
  const [, ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const rows = new Map<string, TrueRow>();
  for (const line of lines) {
    const [workbook, sheet, row, client, label] = line.split(',');
    if (client === undefined || label === undefined) throw new RangeError(`not a line of truth: ${line}`);
    rows.set(`${workbook},${sheet},${row}`, { client, case: label });
  }
  return {
    of: ({ workbook, sheet, rowNumber }) => rows.get(`${workbook},${sheet},${rowNumber}`),
    all: () => rows.values(),
  };
}
