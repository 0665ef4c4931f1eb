import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateOffice } from '../samples/generate-office.ts';
import { measureProcess, type ProcessCost } from './import/measure-process.ts';
import { printTable } from './quality/table.ts';

/** Source rows that one client of the sample office makes, over the three workbooks. */
const ROWS_PER_CLIENT = 3.9;
const DEFAULT_SOURCE_ROWS = [1_000, 10_000, 100_000];
const SEED = 5;
const STEP = /^\s*([\d.]+) s {2}(\w+)$/;

/**
 * Imports offices of growing size, whole process and step by step, beside exceljs loading the same three files.
 * @param args numbers of source rows, over the three workbooks together
 * @returns exit code
 */
export async function runImportBench(args: readonly string[]): Promise<number> {
  const sizes = args.length > 0 ? args.map(Number) : DEFAULT_SOURCE_ROWS;
  const lines: Record<string, string>[] = [];
  for (const sourceRows of sizes) lines.push(await benchSize(sourceRows));
  printTable(lines);
  return 0;
}

async function benchSize(sourceRows: number): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'casesheet-import-'));
  try {
    const clients = Math.round(sourceRows / ROWS_PER_CLIENT);
    const { workbookPaths, dataRows } = await generateOffice({ clients, seed: SEED, directory });
    const yardstick = await measureProcess([
      new URL('./import/exceljs-load.mjs', import.meta.url).pathname,
      ...workbookPaths,
    ]);
    const out = join(directory, 'out');
    const ours = await measureProcess(['dist/casesheet.js', 'import', ...workbookPaths, '--out', out]);
    return {
      'source rows': dataRows.toLocaleString('en-US'),
      'seconds, import': ours.seconds.toFixed(1),
      'seconds, exceljs load': yardstick.seconds.toFixed(1),
      ratio: (ours.seconds / yardstick.seconds).toFixed(2),
      'peak MB, import': ours.peakMegabytes.toFixed(0),
      'peak MB, exceljs load': yardstick.peakMegabytes.toFixed(0),
      'exit code': String(ours.exitCode),
      ...stepSeconds(ours),
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** The command line says when each step begins; a step ends where the next begins. */
function stepSeconds({ lines }: ProcessCost): Record<string, string> {
  const begins = lines.flatMap((line) => {
    const [, seconds, step] = STEP.exec(line) ?? [];
    return seconds === undefined || step === undefined ? [] : [{ step, seconds: Number(seconds) }];
  });
  return Object.fromEntries(
    begins.flatMap(({ step, seconds }, index) => {
      const next = begins[index + 1];
      return next === undefined ? [] : [[`  ${step}`, (next.seconds - seconds).toFixed(1)]];
    }),
  );
}
