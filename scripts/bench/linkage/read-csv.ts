import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { CasesheetError } from '../../../importer/problem.ts';

/** A CSV file, column by column; empty cells are null. */
export interface CsvTable {
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, readonly (string | null)[]>;
}

/** Reads a CSV file with a header row; white space around headers and cells is dropped. */
export async function readCsv(path: string): Promise<CsvTable> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new CasesheetError(`Cannot read ${path}.`, { cause });
  });
  const rows: string[][] = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_quotes: true });
  const [header, ...records] = rows;
  if (!header) throw new CasesheetError(`${path} is empty.`);
  const columns = header.map((name, at): [string, (string | null)[]] => [
    name,
    records.map((record) => record[at] || null),
  ]);
  return { rowCount: records.length, columns: new Map(columns) };
}

/** Puts tables one under the other; a column that one of them lacks is empty there. */
export function stack(tables: readonly CsvTable[]): CsvTable {
  const names = new Set(tables.flatMap((table) => [...table.columns.keys()]));
  const columns = [...names].map((name): [string, (string | null)[]] => [
    name,
    tables.flatMap((table) => table.columns.get(name) ?? new Array<null>(table.rowCount).fill(null)),
  ]);
  return { rowCount: tables.reduce((sum, table) => sum + table.rowCount, 0), columns: new Map(columns) };
}
