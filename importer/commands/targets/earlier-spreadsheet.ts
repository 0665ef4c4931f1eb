import { CasesheetError } from '../../problem.ts';
import type { PreviousImport } from '../../publish/previous/previous-import.ts';
import { connectToSheets } from '../../publish/spreadsheet/connect/connect.ts';
import { spreadsheetIdOf } from '../../publish/spreadsheet/connect/spreadsheet-id.ts';
import { previousIn } from '../../publish/spreadsheet/previous-in.ts';
import { readStanding } from '../../publish/spreadsheet/read-standing.ts';
import type { Progress } from '../progress-lines.ts';

/**
 * The earlier import that a Google spreadsheet holds, only read.
 * @param spreadsheet its id or address
 * @throws CasesheetError when it cannot be read, or holds no case sheet
 */
export async function earlierSpreadsheet({
  spreadsheet,
  env,
  progress,
}: {
  readonly spreadsheet: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
}): Promise<PreviousImport> {
  const id = spreadsheetIdOf(spreadsheet);
  if (id === 'new')
    throw new CasesheetError('Name the spreadsheet by its id or address; a new one is empty.');
  const api = await connectToSheets({ env, onWait: progress });
  const standing = await readStanding(api, id);
  const previous = previousIn(standing);
  if (previous !== null) return previous;
  throw new CasesheetError(
    `The spreadsheet ${standing.title} holds no case sheet yet. Import into it first.`,
  );
}
