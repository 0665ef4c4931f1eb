import { onTestFinished } from 'vitest';
import {
  type EmulatorOptions,
  type RunningEmulator,
  startEmulator,
} from '../../scripts/emulator/http/start-emulator.ts';

/** Google Sheets on a free port, stopped when the test is over. */
export async function anEmulator(options: Omit<EmulatorOptions, 'port'> = {}): Promise<RunningEmulator> {
  const emulator = await startEmulator({
    ...options,
    onExchange: (exchange) => {
      // Here every exchange of a test passes by.
      options.onExchange?.(exchange);
    },
  });
  onTestFinished(() => emulator.stop());
  return emulator;
}
