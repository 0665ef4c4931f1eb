import type { ImportOutcome } from '../import-outcome.ts';

/** Which source rows (indexes from 0) each client came from, in the order of the rows. */
export type ClientRows = ReadonlyMap<string, readonly number[]>;

export function groupRowsByClient({ placements }: Pick<ImportOutcome, 'placements'>): ClientRows {
  const rowsOf = new Map<string, number[]>();
  for (const [rowIndex, { clientId }] of placements.entries()) {
    const rows = rowsOf.get(clientId);
    if (rows === undefined) rowsOf.set(clientId, [rowIndex]);
    else rows.push(rowIndex);
  }
  return rowsOf;
}

/** The clients found in exactly these workbooks. */
export interface Membership {
  readonly workbooks: readonly string[];
  readonly clients: number;
}

/** How many clients stand in which files together, most clients first. */
export function countMemberships(
  { readings, rows }: Pick<ImportOutcome, 'readings' | 'rows'>,
  clientRows: ClientRows,
): readonly Membership[] {
  const order = readings.map((reading) => reading.workbook);
  const counts = new Map<string, { workbooks: readonly string[]; clients: number }>();
  for (const rowIndexes of clientRows.values()) {
    const found = new Set(rowIndexes.map((rowIndex) => rows[rowIndex]?.workbook));
    const workbooks = order.filter((workbook) => found.has(workbook));
    const key = JSON.stringify(workbooks);
    const count = counts.get(key);
    if (count === undefined) counts.set(key, { workbooks, clients: 1 });
    else count.clients += 1;
  }
  return [...counts.values()].sort(
    (one, other) => other.clients - one.clients || other.workbooks.length - one.workbooks.length,
  );
}

/** How many clients have 1, 2, … source rows; the last entry counts all with `upTo` rows or more. */
export function countClientsByRows(clientRows: ClientRows, upTo: number): readonly number[] {
  const clients = Array.from({ length: upTo }, () => 0);
  for (const { length } of clientRows.values()) {
    const place = Math.min(length, upTo) - 1;
    clients[place] = (clients[place] ?? 0) + 1;
  }
  return clients;
}
