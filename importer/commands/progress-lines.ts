import type { CommandIo } from './command-io.ts';

export type Progress = (text: string) => void;

/** Progress on stderr: seconds since the command began, then what is being done. */
export function progressLines(io: CommandIo): Progress {
  const startedMs = performance.now();
  return (text) =>
    io.progress(`${((performance.now() - startedMs) / 1000).toFixed(1).padStart(6)} s  ${text}`);
}
