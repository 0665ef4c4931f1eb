import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { ImportOutcome } from '../../importer/import-outcome.ts';
import { REVIEW_KINDS } from '../../mappings/review.ts';
import { generateOffice } from '../samples/generate-office.ts';
import { answerReview } from './quality/answer-review.ts';
import { importOffice, readOffice } from './quality/import-office.ts';
import { labelRows } from './quality/label-rows.ts';
import { listErrors } from './quality/list-errors.ts';
import { scoreOffice } from './quality/score.ts';
import { printTable } from './quality/table.ts';
import { readTruth } from './quality/truth.ts';

/** Offices of other seeds than the committed one too, so that nobody tunes to one office. */
const DEFAULT_OFFICES = ['300:47', '1000:2', '5000:3', '20000:4'];

interface OfficeSize {
  readonly clients: number;
  readonly seed: number;
}

interface Options {
  readonly errors?: true;
}

/**
 * Generates offices, imports them, and prints how well clients and cases agree with the truth.
 * @returns exit code
 */
export async function runQualityBench(args: readonly string[]): Promise<number> {
  const command = new Command('quality')
    .argument('[office...]', `clients:seed of each office (default: ${DEFAULT_OFFICES.join(' ')})`)
    .option('--errors', 'list the first wrong merges, missed pairs and wrongly sorted cases');
  command.parse([...args], { from: 'user' });
  const offices = (command.args.length > 0 ? command.args : DEFAULT_OFFICES).map(officeSize);
  const { errors } = command.opts<Options>();

  const lines: Record<string, string>[] = [];
  for (const office of offices) {
    const { line, details } = await benchOffice(office);
    lines.push(line);
    if (errors) console.log(`\n${office.clients} clients, seed ${office.seed}\n\n${details()}`);
  }
  printTable(lines);
  return 0;
}

function officeSize(text: string): OfficeSize {
  const [, clients, seed] = /^(\d+):(\d+)$/.exec(text) ?? [];
  if (clients === undefined) throw new InvalidArgumentError(`${text} is not clients:seed, such as 1000:2`);
  return { clients: Number(clients), seed: Number(seed) };
}

async function benchOffice(office: OfficeSize) {
  const directory = await mkdtemp(join(tmpdir(), 'casesheet-quality-'));
  try {
    const { workbookPaths, truthPath } = await generateOffice({ ...office, directory });
    const truth = await readTruth(truthPath);
    const startedMs = performance.now();
    const readings = await readOffice(workbookPaths);
    const outcome = importOffice(readings, null);
    const seconds = (performance.now() - startedMs) / 1000;
    const answered = importOffice(readings, answerReview(outcome, truth));

    const labels = labelRows(outcome, truth);
    const { clients, casesWithinClients, cases } = scoreOffice(labels);
    const afterReview = scoreOffice(labelRows(answered, truth));
    const line = {
      clients: String(office.clients),
      seed: String(office.seed),
      rows: String(outcome.rows.length),
      'lost/stray': `${labels.lostRows}/${labels.strayRows}`,
      precision: share(clients.precision),
      recall: share(clients.recall),
      F1: share(clients.f1),
      'review %': ((100 * outcome.reviewItems.length) / outcome.rows.length).toFixed(2),
      'recall answered': share(afterReview.clients.recall),
      'precision answered': share(afterReview.clients.precision),
      'cases in clients F1': share(casesWithinClients.f1),
      'cases F1': share(cases.f1),
      problems: String(readings.reduce((sum, { problems }) => sum + problems.length, 0)),
      seconds: seconds.toFixed(1),
      ...reviewCounts(outcome),
    };
    return { line, details: () => listErrors(outcome, truth) };
  } finally {
    await rm(directory, { recursive: true });
  }
}

const share = (value: number): string => value.toFixed(5);

/** Review items by kind. */
function reviewCounts({ reviewItems }: ImportOutcome): Record<string, string> {
  return Object.fromEntries(
    REVIEW_KINDS.map(({ key }) => [key, String(reviewItems.filter(({ kind }) => kind === key).length)]),
  );
}
