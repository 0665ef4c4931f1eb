import { readFile } from 'node:fs/promises';
import { CasesheetError } from '../../../problem.ts';
import { SENTENCES } from './wording.ts';

/**
 * Reads a file that Google Cloud or gcloud wrote.
 * @throws CasesheetError where it cannot be read, or is no JSON; never quotes it, for it holds a secret
 */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    throw new CasesheetError(
      code === 'ENOENT' ? SENTENCES.missingFile(path) : SENTENCES.unreadableFile(path, String(code)),
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CasesheetError(SENTENCES.noJson(path));
  }
}
