import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { CasesheetError } from '../../problem.ts';
import type { RawWorkbook } from '../../read/raw-sheet.ts';
import { readWorkbook } from '../../read/read-workbook.ts';
import { notWritable } from '../file/not-writable.ts';
import type { PreviousImport } from '../previous/previous-import.ts';
import { previousOf } from '../previous/previous-of.ts';
import { withoutUntouchedTicks } from '../previous/untouched-ticks.ts';

/** An earlier import that was published as a workbook. */
export interface PreviousWorkbook extends PreviousImport {
  /** SHA-256 of the file, to notice that it was saved again meanwhile. */
  readonly fileHash: string;
}

const LEFT_AS_IT_IS = 'It is left as it is: move it away, or import into another folder with --out.';

/**
 * Reads an earlier case sheet back from a workbook.
 * @returns null where there is no such file
 * @throws CasesheetError when the file is no case sheet or cannot be read, so that it is not overwritten
 */
export async function readPrevious(path: string): Promise<PreviousWorkbook | null> {
  if (!(await exists(path))) return null;
  const read = await readBack(path);
  const raw = { ...read, sheets: read.sheets.map(withoutUntouchedTicks) };
  return { ...previousOf(raw, { name: path, advice: LEFT_AS_IT_IS }), fileHash: raw.fileHash };
}

async function readBack(path: string): Promise<RawWorkbook> {
  try {
    return await readWorkbook({ path, workbook: basename(path) });
  } catch (cause) {
    if (!(cause instanceof CasesheetError)) throw cause;
    throw new CasesheetError(`${path} cannot be read back (${cause.message}) ${LEFT_AS_IT_IS}`, { cause });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw notWritable(path, cause) ?? cause;
  }
}
