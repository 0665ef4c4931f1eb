import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { linkRecords } from '../../importer/match/link-records.ts';
import { parseMatchSettings } from '../../importer/match/settings.ts';
import { CasesheetError } from '../../importer/problem.ts';
import { pairQuality } from './linkage/pair-quality.ts';
import { type CsvTable, readCsv, stack } from './linkage/read-csv.ts';

interface Options {
  readonly settings: string;
  readonly id: string;
  readonly out?: string;
  readonly truth?: string;
}

/**
 * Links the records of two CSV files, or finds the duplicates in one, and writes `id,cluster`.
 * @returns exit code
 */
export async function runLinkageBench(args: readonly string[]): Promise<number> {
  const command = new Command('linkage')
    .requiredOption('--settings <file>', 'match settings as JSON (docs/matching.md)')
    .requiredOption('--id <column>', 'the column that names a record')
    .option('--out <file>', 'where to write the clusters as CSV')
    .option('--truth <column or regex>', 'the column, or what to take from the id, that names the person')
    .argument('<file...>', 'one CSV to deduplicate, or two to link');
  command.parse([...args], { from: 'user' });
  const options = command.opts<Options>();
  const settings = parseMatchSettings(await readJson(options.settings), options.settings);
  const files = await Promise.all(command.args.map(readCsv));
  const table = stack(files);
  const ids = columnOf(table, options.id);
  const sourceOf = files.length > 1 ? sources(files) : undefined;

  const started = performance.now();
  const { clusterOf, possible, model } = linkRecords({
    records: {
      rowCount: table.rowCount,
      columns: Object.fromEntries(table.columns),
      ...(sourceOf && { sourceOf }),
    },
    settings,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(2);

  const lines = ids.map((id, row) => `${csvCell(id ?? '')},${clusterOf[row]}\n`);
  if (options.out) await writeFile(options.out, `id,cluster\n${lines.join('')}`);
  const clusters = new Set(clusterOf).size;
  console.log(
    `${table.rowCount} records, ${clusters} clusters, ${possible.length} possible pairs, ${model.pairsCompared} pairs compared, ${seconds} s`,
  );
  if (options.truth) printQuality(clusterOf, people(table, options.truth, ids), sourceOf);
  return 0;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new CasesheetError(`Cannot read ${path} as JSON.`, { cause });
  }
}

function columnOf({ columns }: CsvTable, name: string): readonly (string | null)[] {
  const column = columns.get(name);
  if (column) return column;
  throw new CasesheetError(
    `There is no column "${name}"; the columns are: ${[...columns.keys()].join(', ')}.`,
  );
}

function sources(files: readonly CsvTable[]): Int32Array {
  return Int32Array.from(files.flatMap(({ rowCount }, file) => new Array<number>(rowCount).fill(file)));
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Who each record is: a column, or the first group (or all) of what a regex finds in the id. */
function people(table: CsvTable, truth: string, ids: readonly (string | null)[]): readonly string[] {
  const column = table.columns.get(truth);
  if (column) return column.map((person, row) => person ?? `row ${row}`);
  const pattern = new RegExp(truth);
  return ids.map((id, row) => {
    const found = pattern.exec(id ?? '');
    return found?.[1] ?? found?.[0] ?? `row ${row}`;
  });
}

function printQuality(clusterOf: Int32Array, personOf: readonly string[], sourceOf?: Int32Array): void {
  const { precision, recall, f1, truePairs, foundPairs } = pairQuality(clusterOf, personOf, sourceOf);
  const figure = (share: number) => share.toFixed(5);
  console.log(
    `precision ${figure(precision)}, recall ${figure(recall)}, F1 ${figure(f1)} (${foundPairs} pairs found, ${truePairs} true)`,
  );
}
