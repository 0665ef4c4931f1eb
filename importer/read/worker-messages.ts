import type { Problem } from '../problem.ts';
import type { MappingFile } from '../recognise/mapping-file.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import type { PackedRows } from './packed-rows.ts';

/** What a reading worker is started with. */
export interface WorkerOrder {
  readonly path: string;
  /** File name without its folder. */
  readonly workbook: string;
  readonly mapping?: MappingFile;
}

/** What a reading worker says, in this order; rows come in batches, so that neither side holds them twice. */
export type WorkerMessage =
  | { readonly said: 'progress'; readonly step: 'read' | 'understood'; readonly rows: number }
  | { readonly said: 'rows'; readonly rows: PackedRows }
  | { readonly said: 'reading'; readonly reading: Omit<WorkbookReading, 'rows'> }
  | { readonly said: 'refused'; readonly problem: Problem }
  /** A mistake of this program's own. */
  | { readonly said: 'failed'; readonly why: string };
