import { Refusal } from './refusal.ts';

const WORKBOOK = 'a workbook (xlsx, xlsm, xlsb, xls, ods, csv, or a web page saved as xls)';
const OPEN_AND_SAVE = 'Open it in Excel and save it again as .xlsx, then import that file.';
const FROM_BACKUP = 'Copy the file again from where it came from, or take an earlier copy.';

/** Every sentence with which a whole file is refused. */
export const refusals = {
  missing: () =>
    new Refusal({
      code: 'missing-file',
      saw: 'no such file',
      expected: 'a workbook',
      fix: 'Check the path and the spelling of the file name.',
    }),
  folder: () =>
    new Refusal({
      code: 'folder',
      saw: 'a folder',
      expected: 'a workbook',
      fix: 'Name the workbooks inside the folder.',
    }),
  noPermission: () =>
    new Refusal({
      code: 'no-permission',
      saw: 'a file that may not be opened',
      expected: 'a readable workbook',
      fix: 'Ask whoever owns the file for permission to read it.',
    }),
  notReadable: (cause: unknown) =>
    new Refusal(
      {
        code: 'not-readable',
        saw: `a file the computer could not read (${reasonOf(cause)})`,
        expected: 'a readable workbook',
        fix: FROM_BACKUP,
      },
      { cause },
    ),
  empty: () =>
    new Refusal({
      code: 'empty-file',
      saw: 'an empty file',
      expected: 'a workbook with at least a header row',
      fix: FROM_BACKUP,
    }),
  tooLarge: (saw: string, expected: string) =>
    new Refusal({
      code: 'too-large',
      saw,
      expected,
      fix: 'Delete what is not needed, or split the workbook into several files.',
    }),
  bomb: (megabytes: number) =>
    new Refusal({
      code: 'unpacks-too-large',
      saw: `an archive that unpacks to more than ${megabytes} MB from a fraction of that`,
      expected: 'a workbook that unpacks to a reasonable size',
      fix: `Do not open it unless you trust where it came from. ${OPEN_AND_SAVE}`,
    }),
  damaged: (saw: string, cause?: unknown) =>
    new Refusal(
      {
        code: 'damaged-file',
        saw,
        expected: 'an undamaged workbook',
        fix: `${FROM_BACKUP} ${OPEN_AND_SAVE}`,
      },
      cause === undefined ? undefined : { cause },
    ),
  encrypted: () =>
    new Refusal({
      code: 'encrypted',
      saw: 'a workbook locked with a password',
      expected: 'a workbook without a password',
      fix: 'Open it in Excel with its password, remove the password (File, Info, Protect Workbook), save, and import again.',
    }),
  notAWorkbook: (saw: string) =>
    new Refusal({ code: 'not-a-workbook', saw, expected: WORKBOOK, fix: 'Give the workbook itself.' }),
  timedOut: (seconds: number) =>
    new Refusal({
      code: 'took-too-long',
      saw: `a workbook that was not read within ${seconds} seconds`,
      expected: 'a workbook of a reasonable size',
      fix: OPEN_AND_SAVE,
    }),
  outOfMemory: (megabytes: number) =>
    new Refusal({
      code: 'too-large',
      saw: `a workbook too large to read within ${megabytes} MB`,
      expected: 'a smaller workbook',
      fix: 'Delete what is not needed, or split the workbook into several files.',
    }),
} as const;

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
