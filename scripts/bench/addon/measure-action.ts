import type { SentMail } from '../../emulator/apps-script/mail-room.ts';
import type { ScriptHost } from '../../emulator/apps-script/script-host.ts';

/** What one action of a person, or of the clock, came to. */
export interface ActionCost {
  /** Of services of any kind, all runs that it set off together. */
  readonly serviceCalls: number;
  /** Of these, to the Sheets API. */
  readonly apiCalls: number;
  /** Bodies of the API's requests and replies. */
  readonly bytesWritten: number;
  readonly bytesRead: number;
  readonly mails: readonly MailSize[];
  /** Of processors, emulated Google included. */
  readonly processorMilliseconds: number;
  /** Of these, in the emulated API. */
  readonly apiMilliseconds: number;
}

/** In bytes of UTF-8, before anything is wrapped for its way. */
interface MailSize {
  /** With subject and plain text. */
  readonly whole: number;
  readonly html: number;
}

/** @throws Error where one of the runs was not completed: then nothing was measured */
export function measureAction(host: ScriptHost, act: () => void): ActionCost {
  const runsBefore = host.executions.length;
  const mailsBefore = host.outbox.length;
  let [bytesWritten, bytesRead, apiMilliseconds] = [0, 0, 0];
  host.watchLine(({ request, reply, processorMilliseconds }) => {
    bytesWritten += request.bytesIn;
    bytesRead += Buffer.byteLength(JSON.stringify(reply?.body ?? ''));
    apiMilliseconds += processorMilliseconds;
  });
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  host.watchLine(() => undefined);
  const runs = host.executions.slice(runsBefore);
  for (const { outcome, functionName, error } of runs) {
    if (outcome !== 'completed') throw new Error(`${functionName} ${outcome}: ${error}`);
  }
  const calls = runs.flatMap((run) => Object.entries(run.calls));
  return {
    serviceCalls: sum(calls),
    apiCalls: sum(calls.filter(([name]) => name.startsWith('Sheets.'))),
    bytesWritten,
    bytesRead,
    mails: host.outbox.slice(mailsBefore).map(mailSize),
    processorMilliseconds: (user + system) / 1000,
    apiMilliseconds,
  };
}

function mailSize({ subject, body, htmlBody }: SentMail): MailSize {
  const html = Buffer.byteLength(htmlBody ?? '');
  return { whole: Buffer.byteLength(subject) + Buffer.byteLength(body) + html, html };
}

const sum = (calls: readonly (readonly [string, number])[]): number =>
  calls.reduce((total, [, count]) => total + count, 0);
