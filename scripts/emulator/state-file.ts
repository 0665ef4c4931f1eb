import { readFile } from 'node:fs/promises';
import { CasesheetError } from '../../importer/problem.ts';
import { writeTextAtomically } from '../../importer/publish/write-atomically.ts';

/**
 * @returns undefined where there is no such file yet
 * @throws CasesheetError where it is no state of the emulator
 */
export async function readStateFile(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw unreadableState(path, cause);
  }
}

export const unreadableState = (path: string, cause: unknown): CasesheetError =>
  new CasesheetError(`${path} cannot be read as a state of the emulator.`, { cause });

/** Saves a state whenever it has changed: soon, whole, and never twice at once. */
export class StateFile {
  readonly #path: string;
  readonly #state: () => unknown;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(path: string, state: () => unknown) {
    this.#path = path;
    this.#state = state;
  }

  changed(): void {
    this.#timer ??= setTimeout(() => void this.flush(), SOON_MS);
  }

  /** Saves what has changed and is not saved yet. */
  flush(): Promise<void> {
    if (this.#timer === null) return this.#saving;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#saving = this.#saving.then(() => writeTextAtomically(this.#path, JSON.stringify(this.#state())));
    return this.#saving;
  }
}

const SOON_MS = 300;

// Node's own errors carry a code.
const isMissing = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT';
