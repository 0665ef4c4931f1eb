import { spawn } from 'node:child_process';

/** What a whole process cost. */
export interface ProcessCost {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly exitCode: number | null;
  /** What it wrote to stderr, line by line. */
  readonly lines: readonly string[];
}

const PEAK_MEMORY = new URL('./peak-memory.mjs', import.meta.url).href;

/** Runs a Node program to its end and measures it from outside. */
export function measureProcess(args: readonly string[]): Promise<ProcessCost> {
  return new Promise((resolve, reject) => {
    const startedMs = performance.now();
    const child = spawn(process.execPath, ['--import', PEAK_MEMORY, ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (exitCode) => {
      const lines = said.trimEnd().split('\n');
      const peakKilobytes = Number(/^peak (\d+)$/m.exec(said)?.[1] ?? Number.NaN);
      resolve({
        seconds: (performance.now() - startedMs) / 1000,
        peakMegabytes: peakKilobytes / 1024,
        exitCode,
        lines,
      });
    });
  });
}
