import { readFile } from 'node:fs/promises';
import { CasesheetError } from '../problem.ts';
import { type MappingFile, parseMappingFile } from '../recognise/mapping-file.ts';

/**
 * Reads the owner's mapping files as one: what an earlier file says of a workbook counts.
 * @returns undefined where no file is named
 * @throws CasesheetError when a file cannot be read or used
 */
export async function readMappingFiles(paths: readonly string[]): Promise<MappingFile | undefined> {
  if (paths.length === 0) return undefined;
  const files: MappingFile[] = [];
  for (const path of paths) files.push(parseMappingFile(await readText(path), path));
  return { workbooks: files.flatMap(({ workbooks }) => workbooks) };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new CasesheetError(`The mapping file ${path} cannot be read (${sayWhy(cause)}).`, { cause });
  }
}

function sayWhy(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'no permission' : String(code ?? cause);
}
