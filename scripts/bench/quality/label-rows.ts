import type { ImportOutcome } from '../../../importer/import-outcome.ts';
import type { RowLabels } from './score.ts';
import type { TrueRow, Truth } from './truth.ts';

export interface LabelledRows extends RowLabels {
  /** Rows read as data that are none. */
  readonly strayRows: number;
  /** Data rows that were not read. */
  readonly lostRows: number;
}

/** Sets what was found beside what is true. A stray row is nobody's; a lost row was found to be alone. */
export function labelRows({ rows, placements }: ImportOutcome, truth: Truth): LabelledRows {
  const labels = {
    trueClient: [] as string[],
    trueCase: [] as string[],
    foundClient: [] as string[],
    foundCase: [] as string[],
  };
  const add = (trueClient: string, trueCase: string, foundClient: string, foundCase: string): void => {
    labels.trueClient.push(trueClient);
    labels.trueCase.push(trueCase);
    labels.foundClient.push(foundClient);
    labels.foundCase.push(foundCase);
  };
  const unread = new Set<TrueRow>(truth.all());
  let strayRows = 0;
  rows.forEach((row, rowIndex) => {
    const placement = placements[rowIndex];
    const one = truth.of(row);
    if (one === undefined) strayRows += 1;
    else unread.delete(one);
    const stray = `stray ${rowIndex}`;
    add(one?.client ?? stray, one?.case ?? stray, placement?.clientId ?? stray, placement?.caseId ?? stray);
  });
  for (const [number, one] of [...unread].entries()) {
    add(one.client, one.case, `lost ${number}`, `lost ${number}`);
  }
  return { ...labels, strayRows, lostRows: unread.size };
}
