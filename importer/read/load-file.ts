import { readFile, stat } from 'node:fs/promises';
import { refusals } from './refusals.ts';

const MAX_FILE_MB = 500;

/** @returns the file's bytes, of which there is at least one */
export async function loadFile(path: string): Promise<Buffer> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw refusals.folder();
    if (found.size > MAX_FILE_MB * 2 ** 20)
      throw refusals.tooLarge(`${Math.round(found.size / 2 ** 20)} MB`, `at most ${MAX_FILE_MB} MB`);
    const bytes = await readFile(path);
    if (bytes.length === 0) throw refusals.empty();
    return bytes;
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refusals.missing();
    case 'EISDIR':
      return refusals.folder();
    case 'EACCES':
    case 'EPERM':
      return refusals.noPermission();
    default:
      return refusals.notReadable(error);
  }
}
