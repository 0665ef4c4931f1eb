import { type ChildProcess, spawn } from 'node:child_process';

/** What a run of the built command line said, and how it ended. */
export interface Run {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface RunRequest {
  readonly args: readonly string[];
  /** Beside the variables of the tests' own process. */
  readonly env?: Readonly<Record<string, string>>;
  /** For a test that kills it. */
  readonly onSpawn?: (child: ChildProcess) => void;
}

/** Runs the built `casesheet` as an owner does. */
export function casesheet(...args: readonly string[]): Promise<Run> {
  return runCasesheet({ args });
}

/** Runs the built `casesheet` as somebody does whose computer is set up in a certain way. */
export function runCasesheet({ args, env = {}, onSpawn }: RunRequest): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/casesheet.js', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    onSpawn?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}
