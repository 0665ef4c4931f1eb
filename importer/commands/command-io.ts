/** Where a command writes: results to stdout, progress and problems to stderr; tests pass their own. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** 0 done, 1 failed, 2 done with items for review. */
export type ExitCode = 0 | 1 | 2;
