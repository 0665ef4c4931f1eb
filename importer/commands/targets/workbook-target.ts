import { join } from 'node:path';
import { refuseIfOpen } from '../../publish/file/not-writable.ts';
import { publishWorkbook } from '../../publish/workbook/publish-workbook.ts';
import { readPrevious } from '../../publish/workbook/read-previous.ts';
import type { Target } from './target.ts';

export function workbookPath(folder: string): string {
  return join(folder, 'cases.xlsx');
}

/**
 * A local workbook, which needs no account.
 * @throws CasesheetError when it is open in a program, or is no case sheet
 */
export async function workbookTarget(
  folder: string,
  { dryRun }: { readonly dryRun: boolean },
): Promise<Target> {
  const path = workbookPath(folder);
  if (!dryRun) await refuseIfOpen(path);
  const previous = await readPrevious(path);
  return {
    previous,
    publish: async (outcome) => {
      await publishWorkbook({ outcome, path, previous });
      return { written: path, notes: [] };
    },
    foretell: () => [],
  };
}
