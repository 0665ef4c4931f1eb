import { join, parse } from 'node:path';
import { CASES_TAB } from '../../mappings/sheet/tabs.ts';
import type { ImportOutcome } from '../import-outcome.ts';
import { drawWorkbook } from './draw/draw-workbook.ts';
import { refuseIfOpen } from './file/not-writable.ts';
import { replaceFile } from './file/replace-file.ts';
import { cellsOfCase } from './tables/cases-table.ts';
import { countCases } from './tables/count-cases.ts';
import { summarise } from './tables/import-summary.ts';
import { importEntry, logTable } from './tables/log-table.ts';
import { reviewTable } from './tables/review-table.ts';
import { overdueBefore, settingsTable } from './tables/settings-table.ts';
import { rejectedTable, sourcesTable } from './tables/source-tables.ts';
import { listStaff, staffTable } from './tables/staff.ts';
import type { Table } from './tables/table.ts';
import { pourRows } from './xlsx/pour-rows.ts';
import { repack } from './xlsx/repack.ts';

/**
 * Writes the case sheet as a workbook made to be worked in. The workbook it replaces is kept beside it.
 * @param previous what `readPrevious` read at the same path: people's work in it stays
 * @throws CasesheetError when the file is open elsewhere or cannot be written, or a tab cannot hold its rows
 */
export async function publishWorkbook({
  outcome,
  path,
}: {
  readonly outcome: ImportOutcome;
  readonly path: string;
}): Promise<void> {
  await refuseIfOpen(path);
  const summary = summarise(outcome);
  const today = summary.importedAt.slice(0, 10);
  const rows = outcome.cases.map((record) => cellsOfCase(record, outcome.rows));
  const cases: Table = { ...CASES_TAB, rowCount: rows.length, rows: () => rows };
  const review = reviewTable(outcome.reviewItems);
  const staff = listStaff([], cases);
  const settings = settingsTable(new Map());
  const log = logTable([importEntry(summary)]);
  const overdue = overdueBefore(settings, today);
  const { bytes, parts } = await drawWorkbook(
    [cases, review, staffTable(staff), settings, log, sourcesTable(outcome), rejectedTable(outcome)],
    {
      cases,
      review,
      staff,
      counts: countCases(cases, today, overdue),
      openReviewItems: outcome.reviewItems.filter(({ decision }) => decision === null || decision === 'later')
        .length,
      overdueBefore: overdue,
      summary,
    },
  );
  await replaceFile({
    path,
    keptAs: previousPath(path),
    write: (target) =>
      repack(
        bytes,
        new Map([...parts].map(([part, table]) => [part, (drawn) => pourRows(drawn, table)])),
        target,
      ),
  });
}

/** `cases.previous.xlsx` beside `cases.xlsx`. */
function previousPath(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.previous${ext}`);
}
