import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { generateOffice } from '../samples/generate-office.ts';
import { brokenPromises, type OfficePublications } from './publish/broken-promises.ts';
import { startEmulatorProcess } from './publish/emulator-process.ts';
import { figuresOf } from './publish/figures.ts';
import { publishOffice } from './publish/publish-office.ts';
import { sizes } from './publish/sizes.ts';
import { printTable } from './quality/table.ts';

/** Cases that one client of the sample office makes. */
const CASES_PER_CLIENT = 1.207;
const SEED = 5;
const CHANGED_ROWS = 100;

interface Options {
  readonly cases: readonly number[];
}

/**
 * Publishes offices of growing size to the emulator, three times each: into a new spreadsheet, again without
 * changes, and with 100 changed rows.
 * @returns exit code: 1 where a publication without changes wrote, or calls outgrew their bytes
 */
export async function runPublishBench(args: readonly string[]): Promise<number> {
  const command = new Command('publish').option(
    '--cases <numbers>',
    'how many cases the offices have, about',
    sizes,
    [1_000, 10_000, 50_000],
  );
  command.parse([...args], { from: 'user' });
  const columns: Record<string, string>[] = [];
  const broken: string[] = [];
  for (const cases of command.opts<Options>().cases) {
    const publications = await benchSize(cases);
    columns.push(
      figuresOf('new', publications.first),
      figuresOf('no changes', publications.unchanged),
      figuresOf(`${CHANGED_ROWS} rows`, publications.changed),
    );
    broken.push(...brokenPromises(publications));
  }
  printTable(columns);
  for (const sentence of broken) process.stderr.write(`${sentence}\n`);
  return broken.length === 0 ? 0 : 1;
}

async function benchSize(cases: number): Promise<OfficePublications> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-publish-'));
  const emulator = await startEmulatorProcess();
  try {
    const clients = Math.round(cases / CASES_PER_CLIENT);
    const { workbookPaths } = await generateOffice({ clients, seed: SEED, directory: folder });
    const publish = (spreadsheet: string, importedAt: string, changedRows: number) =>
      publishOffice(emulator, { workbookPaths, folder, spreadsheet, importedAt, changedRows });
    const first = await publish('new', '2026-01-01T08:00:00.000Z', 0);
    const unchanged = await publish(first.spreadsheetId, '2026-01-02T08:00:00.000Z', 0);
    const changed = await publish(first.spreadsheetId, '2026-01-03T08:00:00.000Z', CHANGED_ROWS);
    return { first, unchanged, changed };
  } finally {
    await emulator.stop();
    await rm(folder, { recursive: true });
  }
}
