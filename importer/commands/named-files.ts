import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Problem } from '../problem.ts';

/** A file to read, with the name it goes by in everything people see. */
export interface NamedFile {
  readonly path: string;
  readonly workbook: string;
}

/**
 * Names each file by its base name, or with its folder where two share one,
 * and sets aside a file that was named twice.
 */
export function nameFiles(paths: readonly string[]): {
  readonly files: readonly NamedFile[];
  readonly twice: readonly Problem[];
} {
  const seen = new Set<string>();
  const once: string[] = [];
  const twice: Problem[] = [];
  for (const path of paths) {
    const real = realPath(path);
    if (seen.has(real)) twice.push(sameFileTwice(basename(path), path));
    else once.push(path);
    seen.add(real);
  }
  const names = once.map((path) => basename(path));
  const isShared = (name: string) => names.filter((other) => other === name).length > 1;
  const files = once.map((path) => {
    const name = basename(path);
    return { path, workbook: isShared(name) ? `${basename(dirname(resolve(path)))}/${name}` : name };
  });
  return { files, twice };
}

/** The same workbook under another name, found by its bytes. */
export function sameFileTwice(workbook: string, saw: string): Problem {
  return {
    code: 'same-file-twice',
    where: { workbook },
    saw: `the same file again (${saw})`,
    expected: 'each workbook once',
    fix: 'It was read once; name it once.',
  };
}

/** Where the file really is; a missing file is reported when it is read. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
