import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CasesheetError, formatProblem } from '../problem.ts';
import { writeTextAtomically } from '../publish/write-atomically.ts';
import { MAPPING_SCHEMA_PATH } from '../recognise/mapping-file.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { inspectWorkbooks } from './inspect-text.ts';
import { mappingFromReadings, mappingText } from './mapping-from-readings.ts';
import { progressLines } from './progress-lines.ts';
import { readWorkbooks } from './read-workbooks.ts';

export interface InspectOptions {
  readonly workbooks: readonly string[];
  /** The mapping file to write; null: none. */
  readonly writeTo: string | null;
}

/**
 * `casesheet inspect`: shows how each tab and column is understood, and writes it as a mapping file.
 * @throws CasesheetError when nothing could be read, or the mapping file cannot be written
 */
export async function runInspect({ workbooks, writeTo }: InspectOptions, io: CommandIo): Promise<ExitCode> {
  const { readings, refused } = await readWorkbooks(workbooks, undefined, progressLines(io));
  if (readings.length === 0) throw new CasesheetError(refused.map(formatProblem).join('\n'));
  io.out([inspectWorkbooks(readings), ...refused.map(formatProblem)].join('\n\n'));
  if (writeTo !== null) {
    const mapping = { $schema: schemaSeenFrom(writeTo), ...mappingFromReadings(readings) };
    await writeTextAtomically(writeTo, mappingText(mapping));
    io.out(`\nWrote ${writeTo}: correct it and pass it to import with --mapping`);
  }
  return refused.length > 0 ? 2 : 0;
}

/** The path from a mapping file to its JSON Schema, by which an editor completes fields. */
function schemaSeenFrom(mappingFile: string): string {
  const schema = join(projectRoot(dirname(fileURLToPath(import.meta.url))), MAPPING_SCHEMA_PATH);
  return relative(dirname(resolve(mappingFile)), schema)
    .split(sep)
    .join('/');
}

/** This file runs from its own folder or bundled in another, but always within the project. */
function projectRoot(folder: string): string {
  const above = dirname(folder);
  return above === folder || existsSync(join(folder, MAPPING_SCHEMA_PATH)) ? folder : projectRoot(above);
}
