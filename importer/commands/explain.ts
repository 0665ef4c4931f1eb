import { CasesheetError } from '../problem.ts';
import type { PreviousImport, PreviousRow } from '../publish/previous/previous-import.ts';
import { readPrevious } from '../publish/workbook/read-previous.ts';
import type { CommandIo, ExitCode } from './command-io.ts';
import { explainCase, placeOf } from './explain-case.ts';
import { progressLines } from './progress-lines.ts';
import { earlierSpreadsheet } from './targets/earlier-spreadsheet.ts';

export interface ExplainOptions {
  /** A case id (`C-00042`), a client id (`P-00042`) or a source row (`billing.xlsx/גבייה/17`). */
  readonly subject: string;
  readonly sheetPath: string;
  /** The id or address of a Google spreadsheet to look in instead; null for the local workbook. */
  readonly spreadsheet: string | null;
}

/**
 * `casesheet explain`: which source rows made a case, which value came from where, and why they are one client.
 * @throws CasesheetError when there is no such case sheet, or nothing of that name on it
 */
export async function runExplain(
  { subject, sheetPath, spreadsheet }: ExplainOptions,
  io: CommandIo,
): Promise<ExitCode> {
  const previous =
    spreadsheet === null
      ? await earlierWorkbook(sheetPath)
      : await earlierSpreadsheet({ spreadsheet, env: process.env, progress: progressLines(io) });
  io.out(
    casesNamed(previous, subject)
      .map((caseId) => explainCase(previous, caseId))
      .join('\n\n'),
  );
  return 0;
}

async function earlierWorkbook(path: string): Promise<PreviousImport> {
  const previous = await readPrevious(path);
  if (previous !== null) return previous;
  throw new CasesheetError(`There is no case sheet ${path}. Import first, or name one with --in.`);
}

function casesNamed({ rows }: PreviousImport, subject: string): readonly string[] {
  const found = rows.filter((row) => isNamed(row, subject.trim()));
  if (found.length > 0) return [...new Set(found.map(({ caseId }) => caseId))];
  throw new CasesheetError(
    `"${subject}" is no case, client or source row of this case sheet. ` +
      'A case looks like C-00042, a client like P-00042, a source row like billing.xlsx/גבייה/17.',
  );
}

function isNamed(row: PreviousRow, subject: string): boolean {
  const id = subject.toUpperCase();
  return row.caseId === id || row.clientId === id || placeOf(row) === subject;
}
