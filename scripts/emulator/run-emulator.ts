import { ZodError } from 'zod';
import { CasesheetError } from '../../importer/problem.ts';
import type { CallRecord } from './http/call-server.ts';
import { FaultSpecError } from './http/faults.ts';
import { GOOGLES_QUOTAS } from './http/quotas.ts';
import { type EmulatorOptions, type RunningEmulator, startEmulator } from './http/start-emulator.ts';
import { readStateFile, StateFile, unreadableState } from './state-file.ts';

export interface CommandOptions {
  readonly port: number;
  readonly state?: string;
  readonly fault?: string;
  readonly quotas?: true;
}

/**
 * Serves the emulator until it is stopped from the keyboard.
 * @throws CasesheetError where it cannot start
 */
export async function runEmulator(options: CommandOptions, print: (line: string) => void): Promise<void> {
  const { state } = options;
  const file = state === undefined ? null : fileOf(state, { state: () => emulator.save(), print });
  const emulator = await start(
    {
      port: options.port,
      ...(state === undefined ? {} : { state: await readStateFile(state) }),
      ...(options.fault === undefined ? {} : { faults: options.fault }),
      ...(options.quotas === undefined ? {} : { quotas: GOOGLES_QUOTAS }),
      onCall: (call) => print(callLine(call)),
      onChange: () => file?.changed(),
    },
    options,
  );
  print(`Google Sheets is emulated at ${emulator.rootUrl} until Ctrl-C. For casesheet, set:`);
  print(`  export CASESHEET_SHEETS_ROOT_URL=${emulator.rootUrl}`);
  print('  export CASESHEET_USER=owner@office.example');
  await stopped();
  await emulator.stop();
  await file?.flush();
}

function fileOf(
  path: string,
  { state, print }: { state: () => unknown; print: (line: string) => void },
): StateFile {
  return new StateFile({
    path,
    state,
    onFailure: (error) => {
      if (!(error instanceof CasesheetError)) throw error;
      print(error.message);
    },
  });
}

async function start(options: EmulatorOptions, asked: CommandOptions): Promise<RunningEmulator> {
  try {
    return await startEmulator(options);
  } catch (cause) {
    throw refusalOf(cause, asked) ?? cause;
  }
}

function refusalOf(cause: unknown, { port, state }: CommandOptions): CasesheetError | null {
  if (cause instanceof FaultSpecError) return new CasesheetError(cause.message, { cause });
  if (cause instanceof ZodError) return unreadableState(state ?? '', cause);
  // Node's own errors carry a code.
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CasesheetError(`Port ${port} is taken; name another with --port, or 0 for any.`, { cause });
  }
  if (code === 'EACCES')
    return new CasesheetError(`Port ${port} may not be used; name one above 1023.`, { cause });
  return null;
}

function callLine({ method, path, fault, status, bytesIn, bytesOut, milliseconds }: CallRecord): string {
  const befell = fault === null ? '' : ` (${fault})`;
  return `${method} ${path} ${status ?? 'no reply'}${befell} ${bytesIn} B in, ${bytesOut} B out, ${Math.round(milliseconds)} ms`;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
