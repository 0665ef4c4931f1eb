import { pipeline } from 'node:stream/promises';
import { replaceFile } from './file/replace-file.ts';

/**
 * Writes a text file so that it is there whole or not at all.
 * @throws CasesheetError when it cannot be written
 */
export async function writeTextAtomically(path: string, text: string): Promise<void> {
  await replaceFile({ path, write: (target) => pipeline([text], target) });
}
