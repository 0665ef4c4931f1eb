/** Imports workbooks and publishes them as `casesheet import --spreadsheet` does, and reports what it cost. */
import { spreadsheetTarget } from '../../../importer/commands/targets/spreadsheet-target.ts';
import { importReadings } from '../../../importer/pipeline.ts';
import { InternalError } from '../../../importer/problem.ts';
import { readOffice } from '../quality/import-office.ts';
import { changeRows } from './change-rows.ts';
import { ORDER, type PublisherReport } from './publisher-messages.ts';

const { workbookPaths, rootUrl, spreadsheet, folder, importedAt, changedRows } = ORDER.parse(
  JSON.parse(process.argv[2] ?? ''),
);
const beganMs = performance.now();
const beganProcessorSeconds = processorSeconds();
const target = await spreadsheetTarget({
  spreadsheet,
  folder,
  env: { CASESHEET_SHEETS_ROOT_URL: rootUrl, CASESHEET_USER: 'owner@office.example' },
  progress: () => undefined,
});
const standingMs = performance.now();
const standingProcessorSeconds = processorSeconds();
const readings = changeRows(await readOffice(workbookPaths), changedRows);
const outcome = importReadings({ readings, refused: [], earlier: target.previous, importedAt });
const importedMs = performance.now();
const importedProcessorSeconds = processorSeconds();
const peakMegabytesBefore = peakMegabytes();
const published = await target.publish(outcome);
const endedMs = performance.now();
if (published.spreadsheet === undefined) throw new InternalError('published to something else');
const { spreadsheetId, casesAdded, casesChanged } = published.spreadsheet;
const report: PublisherReport = {
  spreadsheetId,
  sourceRows: outcome.rows.length,
  cases: outcome.cases.length,
  casesAdded,
  casesChanged,
  standingSeconds: (standingMs - beganMs) / 1000,
  importSeconds: (importedMs - standingMs) / 1000,
  publishSeconds: (endedMs - importedMs) / 1000,
  processorSeconds:
    processorSeconds() - importedProcessorSeconds + standingProcessorSeconds - beganProcessorSeconds,
  endedMs: performance.timeOrigin + endedMs,
  peakMegabytesBefore,
  peakMegabytes: peakMegabytes(),
};
process.send?.(report);
process.disconnect?.();

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function peakMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024;
}
