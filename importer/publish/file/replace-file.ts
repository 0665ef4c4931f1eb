import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { notWritable } from './not-writable.ts';

interface Replacement {
  readonly path: string;
  /** Where the file that is replaced is kept; left out, it is not kept. */
  readonly keptAs?: string;
  readonly write: (target: Writable) => Promise<void>;
}

/**
 * Writes a file so that it is there whole or not at all: beside it first, then in its place.
 * @throws CasesheetError when the folder or file cannot be written, for one because it is open in Excel
 */
export async function replaceFile({ path, keptAs, write }: Replacement): Promise<void> {
  const beside = `${path}.${process.pid}${UNFINISHED}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await removeUnfinished(path);
    await createEmpty(beside);
    await write(createWriteStream(beside));
    await flushToDisk(beside);
    if (keptAs !== undefined) await keep(path, keptAs);
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw notWritable(path, cause) ?? cause;
  }
}

const UNFINISHED = '.unfinished';

/** What a run that was killed left behind; a run that is still alive keeps its own. */
async function removeUnfinished(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith(UNFINISHED)) continue;
    const pid = Number(name.slice(basename(path).length + 1, -UNFINISHED.length));
    if (!isAlive(pid)) await rm(join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM'; // alive, but another user's
  }
}

/** So that a folder that may not be written fails here, not on a stream to which nobody listens yet. */
async function createEmpty(path: string): Promise<void> {
  await writeFile(path, '');
}

async function flushToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function keep(path: string, keptAs: string): Promise<void> {
  try {
    await copyFile(path, keptAs);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause; // nothing to keep yet
  }
}
