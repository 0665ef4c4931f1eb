import { linkRecords } from '../../importer/match/link-records.ts';
import type { MatchRecords } from '../../importer/match/records.ts';
import { inventPeople, PERSON_COLUMNS, type PersonRecord } from './matching/invent-people.ts';
import { PEOPLE_SETTINGS } from './matching/people-settings.ts';
import { type MatchingRun, runDuckDb } from './matching/run-duckdb.ts';
import { printTable } from './quality/table.ts';

const SIZES = [10_000, 100_000];
/** The best of these counts, on both sides, since the machine is not ours alone. */
const RUNS = 3;

/**
 * Times the matcher beside DuckDB on the same invented people: ours from columns in memory to clusters (learning and
 * clustering included), DuckDB's blocking, comparisons and weights alone.
 * @returns exit code
 */
export async function runMatchingBench(args: readonly string[]): Promise<number> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  const lines: Record<string, string>[] = [];
  for (const size of sizes) {
    const people = inventPeople(size, 'matching');
    const records = asColumns(people);
    const ours = await best(() => Promise.resolve(runOurs(records)));
    const duckDb = await best(() => runDuckDb(people));
    lines.push({
      records: String(size),
      'pairs, casesheet': String(ours.pairs),
      'pairs, DuckDB': String(duckDb.pairs),
      'seconds, casesheet': ours.seconds.toFixed(2),
      'seconds, DuckDB': duckDb.seconds.toFixed(2),
      ratio: (ours.seconds / duckDb.seconds).toFixed(2),
      'µs a record, casesheet': ((ours.seconds * 1e6) / size).toFixed(1),
    });
  }
  printTable(lines);
  return 0;
}

async function best(run: () => Promise<MatchingRun>): Promise<MatchingRun> {
  const runs: MatchingRun[] = [];
  for (let round = 0; round < RUNS; round++) runs.push(await run());
  return runs.reduce((fastest, one) => (one.seconds < fastest.seconds ? one : fastest));
}

function asColumns(people: readonly PersonRecord[]): MatchRecords {
  const columns = PERSON_COLUMNS.map((column) => [column, people.map((person) => person[column])] as const);
  return { rowCount: people.length, columns: Object.fromEntries(columns) };
}

function runOurs(records: MatchRecords): MatchingRun {
  const startedMs = performance.now();
  const { model } = linkRecords({ records, settings: PEOPLE_SETTINGS });
  return { seconds: (performance.now() - startedMs) / 1000, pairs: model.pairsCompared };
}
