import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { type AddonOffice, openAddonOffice } from './addon/addon-office.ts';
import { brokenPromises, type OfficeDay } from './addon/broken-promises.ts';
import { dayTable, mailTable, rulesTable } from './addon/figures.ts';
import { remindForWeeks } from './addon/reminding-days.ts';
import { measureRules, type RemindedOffice, remindedOffice } from './addon/rules-alone.ts';
import { workADay } from './addon/working-day.ts';
import { sizes } from './publish/sizes.ts';

/** Cases that one client of the sample office makes. */
const CASES_PER_CLIENT = 1.207;
const SEED = 5;

type Mailings = Pick<ReturnType<typeof remindForWeeks>, 'mailings'>;

interface Options {
  readonly cases: readonly number[];
}

/**
 * Does the actions of a day in offices of growing size, with the add-on as it is deployed, in the emulator, and lets
 * its clock remind twelve people for some weeks; then asks the rules of the digests alone.
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
  const days: (OfficeDay & Mailings)[] = [];
  const reminded: RemindedOffice[] = [];
  for (const cases of command.opts<Options>().cases) {
    const office = await openOffice(cases);
    const worked = workADay(office);
    reminded.push(remindedOffice(office));
    const { costs, mailings } = remindForWeeks(office);
    days.push({ cases: office.cases, costs: { ...worked, ...costs }, mailings });
  }
  const tables = [dayTable(days), mailTable(days), rulesTable(measureRules(reminded))];
  for (const table of tables) console.log(`${table.join('\n')}\n`);
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
