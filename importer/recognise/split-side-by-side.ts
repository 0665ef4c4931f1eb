import type { LegacyKey } from '../../mappings/legacy/columns.ts';
import type { RawSheet } from '../read/raw-sheet.ts';
import type { FoundTable } from './found-table.ts';
import { CLEAR_LIKENESS, headerMeanings } from './header-meanings.ts';

const IDENTITY: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'clientName',
  'firstName',
  'lastName',
  'nationalId',
]);

/** Headed columns that stand together, without an empty column between them. */
interface Block {
  readonly columns: readonly number[];
  readonly knownHeaders: number;
  readonly namesClients: boolean;
}

/** Leaves the better of two tables whose headers stand in one row, an empty column apart. */
export function splitSideBySide(sheet: RawSheet, table: FoundTable): FoundTable {
  if (table.header === null) return table;
  const { texts, rowIndex } = table.header;
  const blocks = blocksOf(texts, columnsWithCells(sheet, table)).filter((block) => block.namesClients);
  if (blocks.length < 2) return table;
  const best = blocks.reduce((top, one) => (one.knownHeaders > top.knownHeaders ? one : top));
  const others = blocks.filter((block) => block !== best);
  return {
    ...table,
    otherColumns: new Set([...table.otherColumns, ...others.flatMap(({ columns }) => columns)]),
    otherHeader: { rowIndex, column: others[0]?.columns[0] ?? 0 },
  };
}

/** Every column that holds a cell in the rows of the table. */
export function columnsWithCells(sheet: RawSheet, { rows }: FoundTable): readonly number[] {
  const filled: boolean[] = [];
  for (let index = rows.from; index < rows.to; index += 1) {
    const cells = sheet.rows[index]?.cells ?? [];
    for (let column = 0; column < cells.length; column += 1) {
      if (cells[column] !== undefined) filled[column] = true;
    }
  }
  return [...filled.keys()].filter((column) => filled[column] === true);
}

function blocksOf(headers: readonly string[], filled: readonly number[]): readonly Block[] {
  const used = new Set(
    [...filled, ...headers.keys()].filter(
      (column) => (headers[column] ?? '') !== '' || filled.includes(column),
    ),
  );
  const blocks: number[][] = [];
  for (const column of [...used].sort((a, b) => a - b)) {
    const last = blocks.at(-1);
    if (last !== undefined && last.at(-1) === column - 1) last.push(column);
    else blocks.push([column]);
  }
  return blocks.map((columns) => describeBlock(columns, headers));
}

function describeBlock(columns: readonly number[], headers: readonly string[]): Block {
  const meanings = columns.map((column) => headerMeanings(headers[column] ?? ''));
  return {
    columns,
    knownHeaders: meanings.filter((found) => found.length > 0).length,
    namesClients: meanings.some((found) =>
      found.some(({ key, likeness }) => IDENTITY.has(key) && likeness >= CLEAR_LIKENESS),
    ),
  };
}
