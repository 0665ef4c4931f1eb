import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { RowTruth } from './workbooks/line.ts';

export interface RowPlace {
  readonly workbook: string;
  readonly sheet: string;
  /** From 1, as Excel shows it. */
  readonly rowNumber: number;
}

/** The truth beside the workbooks: whose row each data row is. */
export class TruthFile {
  readonly path: string;
  readonly #stream: WriteStream;
  #rows = 0;

  constructor(path: string) {
    this.path = path;
    this.#stream = createWriteStream(path);
    this.#stream.write('workbook,sheet,row,client,case\n');
  }

  /** No name of a workbook or sheet here has a comma or a quote. */
  add({ workbook, sheet, rowNumber }: RowPlace, truth: RowTruth): void {
    this.#rows += 1;
    this.#stream.write(`${workbook},${sheet},${rowNumber},${truth.client},${truth.case}\n`);
  }

  /** @returns how many rows it holds */
  async close(): Promise<number> {
    this.#stream.end();
    await finished(this.#stream);
    return this.#rows;
  }
}
