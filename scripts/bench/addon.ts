import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type AddonOffice, openAddonOffice } from './addon/addon-office.ts';
import { brokenPromises, type OfficeDay } from './addon/broken-promises.ts';
import { dayTable } from './addon/figures.ts';
import { workADay } from './addon/working-day.ts';
import { sizes } from './publish/sizes.ts';

/** Cases that one client of the sample office makes. */
const CASES_PER_CLIENT = 1.207;
const SEED = 5;

interface Options {
  readonly cases: readonly number[];
}

/**
 * Does the actions of a day in offices of growing size, with the add-on as it is deployed, in the emulator.
 * @returns exit code: 1 where an action takes more calls in a larger office
 */
export async function runAddonBench(args: readonly string[]): Promise<number> {
  const command = new Command('addon').option(
    '--cases <numbers>',
    'how many cases the offices have, about',
    sizes,
    [1_000, 10_000, 50_000],
  );
  command.parse([...args], { from: 'user' });
  const days: OfficeDay[] = [];
  for (const cases of command.opts<Options>().cases) {
    const office = await openOffice(cases);
    days.push({ cases: office.cases, costs: workADay(office) });
  }
  for (const line of dayTable(days)) console.log(line);
  const broken = brokenPromises(days);
  for (const sentence of broken) process.stderr.write(`${sentence}\n`);
  return broken.length === 0 ? 0 : 1;
}

async function openOffice(cases: number): Promise<AddonOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'casesheet-addon-'));
  try {
    return await openAddonOffice({ clients: Math.round(cases / CASES_PER_CLIENT), seed: SEED, folder });
  } finally {
    await rm(folder, { recursive: true });
  }
}
