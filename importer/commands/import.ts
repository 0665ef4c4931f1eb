import { join } from 'node:path';
import type { ImportOutcome } from '../import-outcome.ts';
import { importReadings } from '../pipeline.ts';
import { CasesheetError, formatProblem } from '../problem.ts';
import { refuseIfOpen } from '../publish/file/not-writable.ts';
import { publishWorkbook } from '../publish/workbook/publish-workbook.ts';
import { readPrevious } from '../publish/workbook/read-previous.ts';
import { writeTextAtomically } from '../publish/write-atomically.ts';
import { renderReport } from '../report/render-report.ts';
import { isOpen } from '../review/review-item.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { importJson } from './import-json.ts';
import { importSummary } from './import-summary.ts';
import { refuseMissingWorkbooks } from './missing-workbooks.ts';
import { progressLines } from './progress-lines.ts';
import { readMappingFiles } from './read-mapping-files.ts';
import { readWorkbooks } from './read-workbooks.ts';

export interface ImportOptions {
  readonly workbooks: readonly string[];
  /** Folder of `cases.xlsx` and `report.html`. */
  readonly out: string;
  readonly mappings: readonly string[];
  readonly dryRun: boolean;
  readonly json: boolean;
}

/**
 * `casesheet import`: reads the workbooks, makes the case sheet, writes it beside the owner's page.
 * @throws CasesheetError when nothing could be read, or the output cannot be written
 */
export async function runImport(options: ImportOptions, io: CommandIo): Promise<ExitCode> {
  const startedMs = performance.now();
  const progress = progressLines(io);
  const sheetPath = join(options.out, 'cases.xlsx');
  const reportPath = join(options.out, 'report.html');

  const mapping = await readMappingFiles(options.mappings);
  if (!options.dryRun) await refuseIfOpen(sheetPath);
  const previous = await readPrevious(sheetPath);
  progress('read');
  const { readings, refused } = await readWorkbooks(options.workbooks, mapping, progress);
  if (readings.length === 0) throw new CasesheetError(refused.map(formatProblem).join('\n'));
  if (previous !== null) refuseMissingWorkbooks(previous, readings);

  const outcome = importReadings({
    readings,
    refused,
    earlier: previous,
    importedAt: new Date().toISOString(),
    onStep: progress,
  });

  if (!options.dryRun) {
    progress('publish');
    await publishWorkbook({ outcome, path: sheetPath, previous });
    progress('report');
    await writeTextAtomically(reportPath, renderReport(outcome));
  }
  progress('done');
  const ms = Math.round(performance.now() - startedMs);
  const written = options.dryRun ? 'Dry run: nothing was written' : `Wrote ${sheetPath} and ${reportPath}`;
  const tail = `${written} (${(ms / 1000).toFixed(1)} s)`;
  io.out(
    options.json
      ? JSON.stringify(importJson(outcome, ms), null, 2)
      : importSummary(outcome, { dryRun: options.dryRun, tail }),
  );
  return exitCode(outcome);
}

/** A file that was refused, or held no case, wants its owner as much as an open item does. */
function exitCode({ reviewItems, refused, readings }: ImportOutcome): ExitCode {
  const gaveNothing = readings.some(({ rows }) => rows.length === 0);
  return reviewItems.some(isOpen) || refused.length > 0 || gaveNothing ? 2 : 0;
}
