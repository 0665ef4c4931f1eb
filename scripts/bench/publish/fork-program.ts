import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';

/** Starts a TypeScript program beside this file in a process of its own; what it says goes to stderr. */
export function forkProgram(fileName: string, args: readonly string[] = []): ChildProcess {
  return fork(new URL(fileName, import.meta.url), args, {
    execArgv: ['--import', import.meta.resolve('tsx')],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
}

/**
 * The next message of a forked program.
 * @throws Error when it ends without one
 */
export async function nextMessage<Message>(
  program: ChildProcess,
  schema: z.ZodType<Message>,
): Promise<Message> {
  const ended = once(program, 'exit').then(([code]) => {
    throw new Error(`${program.spawnfile} ended with exit code ${code}`);
  });
  const [message] = await Promise.race([once(program, 'message'), ended]);
  return schema.parse(message);
}
