import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CasesheetError } from '../../problem.ts';

/** The lock file that each program keeps beside a workbook it has open. */
const LOCK_FILES = [
  { program: 'Excel', lockOf: (name: string) => `~$${name}` },
  { program: 'LibreOffice', lockOf: (name: string) => `.~lock.${name}#` },
];

/**
 * Refuses at once, before any work is done, when a spreadsheet program has the file open:
 * what it saves later would undo the import.
 * @throws CasesheetError
 */
export async function refuseIfOpen(path: string): Promise<void> {
  for (const { program, lockOf } of LOCK_FILES) {
    const lock = join(dirname(path), lockOf(basename(path)));
    if (await exists(lock)) {
      throw new CasesheetError(
        `${path} is open in ${program}. Close it there and run again. (If it is not open, delete ${lock}.)`,
      );
    }
  }
}

/** Why the file could not be written, in one sentence; null where the cause is something else. */
export function notWritable(path: string, cause: unknown): CasesheetError | null {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  switch (code) {
    case 'EBUSY':
      return new CasesheetError(`${path} is open in another program. Close it there and run again.`, {
        cause,
      });
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return new CasesheetError(
        `${path} cannot be written: it is open in another program, or you may not write to its folder. Close it, or choose another folder.`,
        { cause },
      );
    case 'ENOSPC':
      return new CasesheetError(`${path} cannot be written: the disk is full.`, { cause });
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EEXIST':
      return new CasesheetError(
        `${path} cannot be written: a folder stands where the file should be, or a file where its folder should be.`,
        { cause },
      );
    default:
      return null;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
