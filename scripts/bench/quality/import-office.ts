import { readWorkbooks } from '../../../importer/commands/read-workbooks.ts';
import type { EarlierImport } from '../../../importer/earlier/earlier-import.ts';
import type { ImportOutcome } from '../../../importer/import-outcome.ts';
import { importReadings } from '../../../importer/pipeline.ts';
import { CasesheetError, formatProblem } from '../../../importer/problem.ts';
import type { WorkbookReading } from '../../../importer/workbook-reading.ts';

export async function readOffice(workbookPaths: readonly string[]): Promise<readonly WorkbookReading[]> {
  const { readings, refused } = await readWorkbooks(workbookPaths, undefined, () => undefined);
  if (refused.length > 0) throw new CasesheetError(refused.map(formatProblem).join('\n'));
  return readings;
}

export const importOffice = (
  readings: readonly WorkbookReading[],
  earlier: EarlierImport | null,
): ImportOutcome =>
  importReadings({ readings, refused: [], earlier, importedAt: '2026-01-01T00:00:00.000Z' });
