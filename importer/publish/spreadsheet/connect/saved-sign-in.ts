import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CasesheetError } from '../../../problem.ts';
import { notWritable } from '../../file/not-writable.ts';
import { SENTENCES } from './wording.ts';

/** What `casesheet sign-in` leaves for later runs; whoever has it can act for the person. */
export type SavedSignIn = z.infer<typeof savedSignIn>;

const savedSignIn = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  refreshToken: z.string().min(1),
  /** The email. */
  account: z.string().nullable(),
  /** As granted. */
  scopes: z.array(z.string()).readonly(),
});

/**
 * Saves it so that nobody else can read it at any moment, and whole or not at all.
 * @throws CasesheetError where the folder or file cannot be written
 */
export async function saveSignIn(path: string, signIn: SavedSignIn): Promise<void> {
  const beside = `${path}.${process.pid}.unfinished`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await chmod(dirname(path), 0o700); // it may have been there before
    await rm(beside, { force: true });
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(signIn, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw notWritable(path, cause) ?? cause;
  }
}

/**
 * @returns null where nobody has signed in
 * @throws CasesheetError where the file is damaged, or others can read it
 */
export async function readSignIn(path: string): Promise<SavedSignIn | null> {
  const text = await readIfThere(path);
  if (text === null) return null;
  if (await isOpenToOthers(path)) throw new CasesheetError(SENTENCES.openToOthers(path));
  const signIn = parseSignIn(text);
  if (signIn === null) throw new CasesheetError(SENTENCES.damagedSignIn(path));
  return signIn;
}

/**
 * Deletes it.
 * @returns what was saved, `damaged` where it cannot be understood, null where nobody was signed in
 */
export async function removeSignIn(path: string): Promise<SavedSignIn | 'damaged' | null> {
  const text = await readIfThere(path);
  if (text === null) return null;
  await rm(path);
  return parseSignIn(text) ?? 'damaged';
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new CasesheetError(SENTENCES.unreadableFile(path, String(code)), { cause });
  }
}

/** Windows keeps a person's own folder to that person; its files have no such mode. */
async function isOpenToOthers(path: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0;
}

function parseSignIn(text: string): SavedSignIn | null {
  try {
    return savedSignIn.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
