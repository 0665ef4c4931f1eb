import { once } from 'node:events';
import type { EmulatorCall } from './emulator-messages.ts';
import type { EmulatorProcess } from './emulator-process.ts';
import { forkProgram, nextMessage } from './fork-program.ts';
import { type PublisherOrder, type PublisherReport, REPORT } from './publisher-messages.ts';

/** One publication, seen from inside its process and from the emulator. */
export interface Publication extends PublisherReport {
  readonly reads: CallTotals;
  readonly writes: CallTotals;
  /** From the first change to the spreadsheet until publishing ended. */
  readonly sendSeconds: number;
  readonly emulatorPeakMegabytes: number;
}

/** Some calls together; bytes of bodies, as the emulator counts them. */
export interface CallTotals {
  readonly calls: number;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** How long the emulator was at them. */
  readonly emulatorSeconds: number;
}

/** Publishes in a fresh process. */
export async function publishOffice(
  emulator: EmulatorProcess,
  order: Omit<PublisherOrder, 'rootUrl'>,
): Promise<Publication> {
  const program = forkProgram('./publisher-program.ts', [
    JSON.stringify({ ...order, rootUrl: emulator.rootUrl } satisfies PublisherOrder),
  ]);
  const ended = once(program, 'exit');
  const report = await nextMessage(program, REPORT);
  await ended;
  const { calls, peakMegabytes } = await emulator.takeCalls();
  const writes = calls.filter(({ method }) => method !== 'GET');
  // The call that makes a spreadsheet comes before the rest is planned.
  const first = order.spreadsheet === 'new' ? writes[1] : writes[0];
  return {
    ...report,
    reads: totalsOf(calls.filter(({ method }) => method === 'GET')),
    writes: totalsOf(writes),
    sendSeconds: first === undefined ? 0 : (report.endedMs - first.beganMs) / 1000,
    emulatorPeakMegabytes: peakMegabytes,
  };
}

function totalsOf(calls: readonly EmulatorCall[]): CallTotals {
  const sum = (figure: (call: EmulatorCall) => number) =>
    calls.reduce((total, call) => total + figure(call), 0);
  return {
    calls: calls.length,
    bytesSent: sum(({ bytesIn }) => bytesIn),
    bytesReceived: sum(({ bytesOut }) => bytesOut),
    emulatorSeconds: sum(({ milliseconds }) => milliseconds) / 1000,
  };
}
