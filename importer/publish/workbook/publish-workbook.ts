import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { ImportOutcome } from '../../import-outcome.ts';
import { CasesheetError } from '../../problem.ts';
import { refuseIfOpen } from '../file/not-writable.ts';
import { replaceFile } from '../file/replace-file.ts';
import { caseSheet } from '../tables/case-sheet.ts';
import { drawWorkbook } from './draw/draw-workbook.ts';
import { withOpenStageDay } from './open-stage-day.ts';
import type { PreviousWorkbook } from './read-previous.ts';
import { withinSheetLimits } from './within-sheet-limits.ts';
import { pourRows } from './xlsx/pour-rows.ts';
import { repack } from './xlsx/repack.ts';

/**
 * Writes the case sheet as a workbook made to be worked in. The workbook it replaces is kept beside it.
 * @param previous what `readPrevious` read at the same path: people's work in it stays
 * @throws CasesheetError when the file is open elsewhere, was saved since it was read, or cannot be written,
 * or when there are more cases than a tab has rows
 */
export async function publishWorkbook({
  outcome,
  path,
  previous = null,
}: {
  readonly outcome: ImportOutcome;
  readonly path: string;
  readonly previous?: PreviousWorkbook | null;
}): Promise<void> {
  await refuseIfOpen(path);
  const { tables, dashboard } = caseSheet(outcome, previous);
  const { bytes, parts } = await drawWorkbook(
    tables.flatMap(withinSheetLimits).map(withOpenStageDay),
    dashboard,
  );
  const remakes = new Map(
    [...parts].map(([part, table]) => [part, (drawnXml: string) => pourRows(drawnXml, table)]),
  );
  await replaceFile({
    path,
    keptAs: previousPath(path),
    write: async (target) => {
      await repack(bytes, remakes, target);
      if (previous !== null) await refuseIfSavedSince(path, previous.fileHash);
    },
  });
}

/** `cases.previous.xlsx` beside `cases.xlsx`. */
function previousPath(path: string): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.previous${ext}`);
}

/** What somebody saved while the import ran would be lost. */
async function refuseIfSavedSince(path: string, fileHash: string): Promise<void> {
  const hash = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  if (hash !== fileHash) {
    throw new CasesheetError(
      `${path} was changed while the import ran, so it was not overwritten. Run again.`,
    );
  }
}
