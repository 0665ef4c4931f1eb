import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallCounter } from './call-counter.ts';
import { type CallRecord, CallServer } from './call-server.ts';
import type { Exchange } from './exchange.ts';
import type { FaultPlan } from './faults.ts';
import { Office } from './office.ts';
import { type QuotaSizes, Quotas } from './quotas.ts';

export interface EmulatorOptions {
  /** Left out, any that is free. */
  readonly port?: number;
  /** What `save` returned once; left out, there are no spreadsheets. */
  readonly state?: unknown;
  readonly faults?: string | FaultPlan;
  /** Left out, nothing is limited. */
  readonly quotas?: QuotaSizes;
  readonly now?: () => Date;
  /** What the fault `429` asks the client to wait; the quotas name the rest of the minute. */
  readonly retryAfterSeconds?: number;
  /** After each call to Google's API, those that were cut included. */
  readonly onExchange?: (exchange: Exchange) => void;
  /** After each call, for a log. */
  readonly onCall?: (call: CallRecord) => void;
  /** After each call that may have changed something. */
  readonly onChange?: () => void;
}

/** An emulator of Google Sheets that listens on this machine. */
export interface RunningEmulator {
  /** Where the Sheets client is to send its requests, `http://127.0.0.1:PORT/`. */
  readonly rootUrl: string;
  readonly office: Office;
  readonly calls: CallCounter;
  /**
   * From now on, with calls counted from 1 again.
   * @throws FaultSpecError
   */
  setFaults(faults: string | FaultPlan | null): void;
  /** As the owner of the Google Cloud project may switch the Sheets API off. */
  setApiEnabled(isEnabled: boolean): void;
  /** A JSON value from which `state` brings everything back. */
  save(): unknown;
  stop(): Promise<void>;
}

/**
 * Starts an emulator of Google Sheets for the real client.
 * @throws FaultSpecError, ZodError (the state), or Node's own error where the port is taken
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const now = options.now ?? (() => new Date());
  const office = new Office({ saved: options.state, now });
  const calls = new CallServer({
    office,
    quotas: options.quotas === undefined ? null : new Quotas(options.quotas, now),
    retryAfterSeconds: options.retryAfterSeconds ?? 1,
    onExchange: options.onExchange,
    onCall: options.onCall,
    onChange: options.onChange,
  });
  calls.setFaults(options.faults ?? null);
  const server = createServer((request, response) => void calls.serve(request, response));
  // A client that computes for long between two calls finds its connection still open.
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('connection', (socket) => {
    if (calls.isDead) socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  return {
    rootUrl: `http://127.0.0.1:${port}/`,
    office,
    calls: calls.counter,
    setFaults: (faults) => calls.setFaults(faults),
    setApiEnabled: (isEnabled) => calls.setApiEnabled(isEnabled),
    save: () => office.save(),
    stop: () => stop(server),
  };
}

const KEEP_ALIVE_MS = 10 * 60_000;

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // A TCP server's address is no pipe.
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
