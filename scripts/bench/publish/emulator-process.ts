import { once } from 'node:events';
import { CALLS, type EmulatorCall, LISTENING } from './emulator-messages.ts';
import { forkProgram, nextMessage } from './fork-program.ts';

/** An emulator in a process of its own, so that neither its work nor its memory counts as the publisher's. */
export interface EmulatorProcess {
  readonly rootUrl: string;
  /** The calls since the last time, and the most memory the process has held. */
  takeCalls(): Promise<{ readonly calls: readonly EmulatorCall[]; readonly peakMegabytes: number }>;
  stop(): Promise<void>;
}

export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const program = forkProgram('./emulator-program.ts');
  const { rootUrl } = await nextMessage(program, LISTENING);
  return {
    rootUrl,
    takeCalls: () => {
      const told = nextMessage(program, CALLS);
      program.send('calls');
      return told;
    },
    stop: async () => {
      const ended = once(program, 'exit');
      program.disconnect();
      await ended;
    },
  };
}
