import type vm from 'node:vm';
import { type ExecutionRecord, type Run, runFunction } from './run-function.ts';
import type { World } from './world.ts';

type Wanted = Pick<Run, 'plan' | 'argsOf'>;

interface Done {
  readonly record: ExecutionRecord;
  readonly value: unknown;
}

/** Runs functions of one bundle, and keeps a record of each run. */
export class Executions {
  readonly records: ExecutionRecord[] = [];
  onServiceCall: Run['onServiceCall'] = () => undefined;
  readonly #world: World;
  readonly #bundle: vm.Script;
  readonly #callMs: Run['callMs'];

  constructor(world: World, { bundle, callMs }: Pick<Run, 'bundle' | 'callMs'>) {
    this.#world = world;
    this.#bundle = bundle;
    this.#callMs = callMs;
  }

  /** A function that is missing fails. */
  run(wanted: Wanted): Done {
    const done = this.runIfThere(wanted);
    if (done !== null) return done;
    const { plan } = wanted;
    const startedAt = this.#world.clock.now();
    const error = `Script function not found: ${plan.functionName}`;
    const record = { ...plan, startedAt, durationMs: 0, outcome: 'failed', error, calls: {} } as const;
    this.records.push(record);
    return { record, value: undefined };
  }

  /** @returns null where the bundle has no such function */
  runIfThere(wanted: Wanted): Done | null {
    const done = runFunction({
      ...wanted,
      world: this.#world,
      bundle: this.#bundle,
      callMs: this.#callMs,
      onServiceCall: (call) => this.onServiceCall(call),
    });
    if (done !== null) this.records.push(done.record);
    return done;
  }
}
