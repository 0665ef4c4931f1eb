/** Serves an emulator to the process that forked this one; any message asks for the calls since the last. */
import { startEmulator } from '../../emulator/http/start-emulator.ts';
import type { EmulatorCall, EmulatorMessage } from './emulator-messages.ts';

let calls: EmulatorCall[] = [];
const emulator = await startEmulator({
  onCall: ({ method, bytesIn, bytesOut, milliseconds }) => {
    const beganMs = performance.timeOrigin + performance.now() - milliseconds;
    calls.push({ method, bytesIn, bytesOut, beganMs, milliseconds });
  },
});
process.on('message', () => {
  tell({ calls, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
  calls = [];
});
process.on('disconnect', () => process.exit());
tell({ rootUrl: emulator.rootUrl });

function tell(message: EmulatorMessage): void {
  process.send?.(message);
}
