import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CasesheetError } from '../../problem.ts';
import { writeTextAtomically } from '../write-atomically.ts';

/** A spreadsheet that casesheet made for this folder, and perhaps did not fill to the end. */
export interface MadeSpreadsheet {
  readonly spreadsheetId: string;
  readonly url: string;
  readonly finished: boolean;
}

const MADE: z.ZodType<MadeSpreadsheet> = z.object({
  spreadsheetId: z.string(),
  url: z.string(),
  finished: z.boolean(),
});

export function madeSpreadsheetPath(folder: string): string {
  return join(folder, 'spreadsheet.json');
}

/**
 * The spreadsheet that `--spreadsheet new` made in an earlier run.
 * @returns null where there is none
 * @throws CasesheetError when the note of it cannot be understood
 */
export async function madeSpreadsheet(folder: string): Promise<MadeSpreadsheet | null> {
  const path = madeSpreadsheetPath(folder);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw new CasesheetError(`${path} cannot be read (${cause.code}).`, { cause });
  });
  if (text === null) return null;
  const made = parsed(text);
  if (made === null) {
    throw new CasesheetError(
      `${path} does not name a spreadsheet. Delete it to start a new spreadsheet, or name one with --spreadsheet.`,
    );
  }
  return made;
}

/** Notes which spreadsheet was made, so that a run that is cut off can be gone on with. */
export async function noteSpreadsheet(folder: string, made: MadeSpreadsheet): Promise<void> {
  await writeTextAtomically(madeSpreadsheetPath(folder), `${JSON.stringify(made, null, 2)}\n`);
}

function parsed(text: string): MadeSpreadsheet | null {
  try {
    return MADE.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
