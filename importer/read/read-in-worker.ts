import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { InternalError, type Problem } from '../problem.ts';
import type { MappingFile } from '../recognise/mapping-file.ts';
import type { SourceRow } from '../source-row.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { rowUnpacker } from './packed-rows.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

/** A workbook understood, or why it could not be read. */
export type UnderstoodFile =
  | { readonly ok: true; readonly reading: WorkbookReading }
  | { readonly ok: false; readonly refused: Problem };

/** How far the reading of one workbook has come. */
export interface ReadProgress {
  readonly workbook: string;
  readonly step: 'read' | 'understood';
  readonly rows: number;
}

export interface ReadOptions {
  readonly mapping?: MappingFile;
  readonly onProgress?: (progress: ReadProgress) => void;
  /** What one workbook may cost; more is refused. */
  readonly limits?: ReadLimits;
}

interface ReadLimits {
  readonly megabytes: number;
  readonly seconds: number;
}

const LIMITS: ReadLimits = { megabytes: 2048, seconds: 600 };
const MOST_AT_ONCE = 3;
/** Rows live long: with little room for the young, each is moved several times before it is left alone. */
const YOUNG_MEGABYTES = 96;

/** Built beside the command line; started from source, it is the one in `dist`. */
const WORKER_URL = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/read-worker.js' : './read-worker.js',
  import.meta.url,
);

/**
 * Reads and understands workbooks, a few at a time, each in a worker thread of its own.
 * @returns in the order of the files
 * @throws InternalError when a workbook could not be understood by a mistake of this program's own
 */
export async function understandAll(
  files: readonly { readonly path: string; readonly workbook: string }[],
  options: ReadOptions & { readonly atOnce?: number } = {},
): Promise<readonly UnderstoodFile[]> {
  const atOnce = options.atOnce ?? Math.min(availableParallelism(), MOST_AT_ONCE);
  const understood: UnderstoodFile[] = [];
  const waiting = largestFirst(files).values();
  const readNext = async (): Promise<void> => {
    for (const { at, file } of waiting) understood[at] = await understandInWorker(file, options);
  };
  await Promise.all(Array.from({ length: atOnce }, readNext));
  return understood;
}

/** The largest file is begun first, so that none of the others waits behind it at the end. */
function largestFirst<File extends { readonly path: string }>(
  files: readonly File[],
): readonly { readonly at: number; readonly file: File }[] {
  const bytesOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return files
    .map((file, at) => ({ at, file, bytes: bytesOf(file.path) }))
    .sort((one, other) => other.bytes - one.bytes);
}

/** Reads and understands one workbook in a worker thread, which a hostile file can kill without harm. */
export function understandInWorker(
  { path, workbook }: { readonly path: string; readonly workbook: string },
  { mapping, onProgress, limits = LIMITS }: ReadOptions = {},
): Promise<UnderstoodFile> {
  const order: WorkerOrder = { path, workbook, ...(mapping === undefined ? {} : { mapping }) };
  const worker = new Worker(WORKER_URL, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    // Libraries complain to the console about odd workbooks; the owner reads our own words only.
    stdout: true,
    stderr: true,
  });
  const rows: SourceRow[] = [];
  const unpack = rowUnpacker(workbook);
  return new Promise<UnderstoodFile>((resolve, reject) => {
    const refuse = ({ why }: Refusal) => resolve({ ok: false, refused: { ...why, where: { workbook } } });
    const clock = setTimeout(() => refuse(refusals.timedOut(limits.seconds)), limits.seconds * 1000);
    worker.on('message', (message: WorkerMessage) => {
      switch (message.said) {
        case 'progress':
          return onProgress?.({ workbook, step: message.step, rows: message.rows });
        case 'rows':
          for (const row of unpack(message.rows)) rows.push(row);
          return;
        case 'reading':
          return resolve({ ok: true, reading: { ...message.reading, rows } });
        case 'refused':
          return resolve({ ok: false, refused: message.problem });
        case 'failed':
          return reject(new InternalError(`${workbook} could not be understood: ${message.why}`));
        default:
          return message satisfies never;
      }
    });
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
        refuse(refusals.outOfMemory(limits.megabytes));
      else reject(new InternalError(`${workbook} could not be read: ${error.message}`, { cause: error }));
    });
    worker.on('exit', () => {
      clearTimeout(clock);
      reject(new InternalError(`${workbook} could not be read: its worker stopped without a word`));
    });
  }).finally(() => worker.terminate());
}
