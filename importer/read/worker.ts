/** Runs in a worker thread of its own: reads and understands one workbook, and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { understandWorkbook } from '../recognise/understand-workbook.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { packRows } from './packed-rows.ts';
import type { RawWorkbook } from './raw-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { RefusedFile } from './refusal.ts';
import type { WorkerMessage, WorkerOrder } from './worker-messages.ts';

const BATCH_ROWS = 1000;

try {
  tell(await understand(workerData));
} catch (error) {
  if (error instanceof RefusedFile) say({ said: 'refused', problem: error.problem });
  else say({ said: 'failed', why: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** The raw workbook goes out of reach when this returns, before anything is sent. */
async function understand({ path, workbook, mapping }: WorkerOrder): Promise<WorkbookReading> {
  const raw = await readWorkbook({ path, workbook });
  say({ said: 'progress', step: 'read', rows: rowsOf(raw) });
  const reading = understandWorkbook(raw, mapping === undefined ? {} : { mapping });
  say({ said: 'progress', step: 'understood', rows: reading.rows.length });
  return reading;
}

function tell({ rows, ...reading }: WorkbookReading): void {
  for (let from = 0; from < rows.length; from += BATCH_ROWS)
    say({ said: 'rows', rows: packRows(rows.slice(from, from + BATCH_ROWS)) });
  say({ said: 'reading', reading });
}

function rowsOf({ sheets }: RawWorkbook): number {
  return sheets.reduce((sum, { rows }) => sum + rows.length, 0);
}

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
