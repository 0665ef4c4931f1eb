import { onTestFinished } from 'vitest';
import {
  type EmulatorOptions,
  type RunningEmulator,
  startEmulator,
} from '../../scripts/emulator/http/start-emulator.ts';
import { ContractKeeper } from '../contract/contract-keeper.ts';

/**
 * Google Sheets on a free port, stopped when the test is over. The test fails if anything that was said to it,
 * or that it answered, is not as Google describes Sheets.
 */
export async function anEmulator(options: Omit<EmulatorOptions, 'port'> = {}): Promise<RunningEmulator> {
  const keeper = new ContractKeeper();
  const emulator = await startEmulator({
    ...options,
    onExchange: (exchange) => {
      keeper.hear(exchange);
      options.onExchange?.(exchange);
    },
  });
  onTestFinished(async () => {
    await emulator.stop();
    keeper.close();
  });
  return emulator;
}
