import type { EarlierImport } from '../earlier/earlier-import.ts';
import { CasesheetError } from '../problem.ts';
import type { WorkbookReading } from '../workbook-reading.ts';

/** A file under a new name is known again when at least this share of its rows is in the workbooks given now. */
const RENAMED_SHARE = 0.5;

/**
 * Clients of a workbook that is left out would vanish from the case sheet, so that is refused.
 * @throws CasesheetError naming the workbooks of the earlier import that are not given now
 */
export function refuseMissingWorkbooks(earlier: EarlierImport, readings: readonly WorkbookReading[]): void {
  const given = new Set(readings.map(({ workbook }) => workbook));
  const hashes = new Set(readings.flatMap(({ rows }) => rows.map(({ hash }) => hash)));
  const missing = new Map<string, { rows: number; known: number }>();
  for (const { workbook, hash } of earlier.rows) {
    if (given.has(workbook)) continue;
    const count = missing.get(workbook) ?? { rows: 0, known: 0 };
    count.rows += 1;
    if (hashes.has(hash)) count.known += 1;
    missing.set(workbook, count);
  }
  const gone = [...missing].filter(([, { rows, known }]) => known < rows * RENAMED_SHARE);
  if (gone.length === 0) return;
  const named = gone.map(([workbook, { rows }]) => `${workbook} (${rows} rows)`).join(', ');
  throw new CasesheetError(
    `${named}: imported earlier, but missing or not readable now, so their clients would leave the case sheet. ` +
      'Nothing was written. Name these workbooks too, or import into another folder with --out.',
  );
}
