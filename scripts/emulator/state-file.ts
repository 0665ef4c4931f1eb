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

interface StateFileOptions {
  readonly path: string;
  readonly state: () => unknown;
  /** Told when saving in between fails; it is tried again after the next change. */
  readonly onFailure: (error: unknown) => void;
}

/** Saves a state whenever it has changed: soon, whole, and never twice at once. */
export class StateFile {
  readonly #options: StateFileOptions;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();
  #isSaved = true;

  constructor(options: StateFileOptions) {
    this.#options = options;
  }

  changed(): void {
    this.#isSaved = false;
    this.#timer ??= setTimeout(() => void this.flush().catch(this.#options.onFailure), SOON_MS);
  }

  /**
   * Saves what has changed and is not saved yet.
   * @throws CasesheetError where the file cannot be written
   */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const saving = this.#saving.then(() => this.#save());
    this.#saving = saving.catch(() => undefined);
    await saving;
  }

  async #save(): Promise<void> {
    if (this.#isSaved) return;
    const { path, state } = this.#options;
    this.#isSaved = true;
    try {
      await writeTextAtomically(path, JSON.stringify(state()));
    } catch (error) {
      this.#isSaved = false;
      throw error;
    }
  }
}

const SOON_MS = 300;

// Node's own errors carry a code.
const isMissing = (cause: unknown): boolean => (cause as NodeJS.ErrnoException).code === 'ENOENT';
