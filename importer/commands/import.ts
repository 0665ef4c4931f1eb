import { join } from 'node:path';
import type { ImportOutcome } from '../import-outcome.ts';
import { importReadings } from '../pipeline.ts';
import { CasesheetError, formatProblem } from '../problem.ts';
import { writeTextAtomically } from '../publish/write-atomically.ts';
import { renderReport } from '../report/render-report.ts';
import { isOpen } from '../review/review-item.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { importJson } from './import-json.ts';
import { importSummary } from './import-summary.ts';
import { refuseMissingWorkbooks } from './missing-workbooks.ts';
import { type Progress, progressLines } from './progress-lines.ts';
import { readMappingFiles } from './read-mapping-files.ts';
import { readWorkbooks } from './read-workbooks.ts';
import { spreadsheetTarget } from './targets/spreadsheet-target.ts';
import type { SpreadsheetJson, Target } from './targets/target.ts';
import { workbookTarget } from './targets/workbook-target.ts';

export interface ImportOptions {
  readonly workbooks: readonly string[];
  /** Folder of `cases.xlsx` and `report.html`. */
  readonly out: string;
  /** `new`, the id or the address of a Google spreadsheet; null for a local workbook. */
  readonly spreadsheet: string | null;
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
  const reportPath = join(options.out, 'report.html');

  const mapping = await readMappingFiles(options.mappings);
  const target = await targetOf(options, progress);
  progress('read');
  const { readings, refused } = await readWorkbooks(options.workbooks, mapping, progress);
  if (readings.length === 0) throw new CasesheetError(refused.map(formatProblem).join('\n'));
  if (target.previous !== null) refuseMissingWorkbooks(target.previous, readings);

  const outcome = importReadings({
    readings,
    refused,
    earlier: target.previous,
    importedAt: new Date().toISOString(),
    onStep: progress,
  });

  let tail = ['Dry run: nothing was written', ...(options.dryRun ? target.foretell(outcome) : [])];
  let spreadsheet: SpreadsheetJson | undefined;
  if (!options.dryRun) {
    progress('publish');
    const published = await target.publish(outcome);
    progress('report');
    await writeTextAtomically(reportPath, renderReport(outcome));
    tail = [`Wrote ${published.written} and ${reportPath}`, ...published.notes];
    spreadsheet = published.spreadsheet;
  }
  progress('done');
  const ms = Math.round(performance.now() - startedMs);
  const [what = '', ...notes] = tail;
  io.out(
    options.json
      ? JSON.stringify(importJson(outcome, { ms, spreadsheet }), null, 2)
      : importSummary(outcome, {
          dryRun: options.dryRun,
          tail: [`${what} (${(ms / 1000).toFixed(1)} s)`, ...notes].join('\n'),
        }),
  );
  return exitCode(outcome);
}

function targetOf({ out, spreadsheet, dryRun }: ImportOptions, progress: Progress): Promise<Target> {
  if (spreadsheet === null) return workbookTarget(out, { dryRun });
  return spreadsheetTarget({ spreadsheet, folder: out, env: process.env, progress });
}

/** A file that was refused, or held no case, wants its owner as much as an open item does. */
function exitCode({ reviewItems, refused, readings }: ImportOutcome): ExitCode {
  const gaveNothing = readings.some(({ rows }) => rows.length === 0);
  return reviewItems.some(isOpen) || refused.length > 0 || gaveNothing ? 2 : 0;
}
