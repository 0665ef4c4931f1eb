import type vm from 'node:vm';
import { Execution, type ExecutionPlan, type ServiceCall } from './execution.ts';
import { ExecutionKilled } from './realm/failures.ts';
import { Realm } from './realm/realm.ts';
import { inTimeZone } from './realm/time-zone.ts';
import { allServices } from './services/all-services.ts';
import type { Running, World } from './world.ts';

/** How an execution went, as Google's list of executions tells it. */
export interface ExecutionRecord extends ExecutionPlan {
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly outcome: 'completed' | 'failed' | 'killed';
  /** Of a failed or killed one, in one line. */
  readonly error: string | null;
  /** How often each method of a service was called. */
  readonly calls: Readonly<Record<string, number>>;
}

export interface Run {
  readonly world: World;
  readonly bundle: vm.Script;
  readonly plan: ExecutionPlan;
  readonly argsOf: (running: Running) => readonly unknown[];
  readonly callMs: (name: string) => number;
  readonly onServiceCall: (call: ServiceCall) => 'cut off' | undefined;
}

/**
 * Runs one global function of the bundle in a realm of its own.
 * @returns null where the bundle has no such function
 * @throws NotEmulated, or a mistake of the emulator's own; never what the script threw
 */
export function runFunction(run: Run): { readonly record: ExecutionRecord; readonly value: unknown } | null {
  const { world, bundle, plan } = run;
  const execution = new Execution({ ...run, manifest: world.manifest, clock: world.clock });
  const running = { world, execution, engine: world.office.find(world.spreadsheetId) };
  const realm = new Realm({
    now: () => world.clock.now(),
    globals: allServices(running),
    onCall: execution.beforeCall,
    onFatal: execution.end,
  });
  const outcome = inTimeZone(world.manifest.timeZone, () =>
    attempt(() => {
      realm.load(bundle);
      return realm.has(plan.functionName)
        ? { value: realm.call(plan.functionName, run.argsOf(running)) }
        : null;
    }),
  );
  world.locks.releaseAll(execution);
  const { fatal } = execution;
  if (fatal !== null && !(fatal instanceof ExecutionKilled)) throw fatal;
  if (outcome.result === null) return null;
  const error = fatal ?? outcome.error;
  return {
    record: {
      ...plan,
      startedAt: new Date(execution.startedAt),
      durationMs: world.clock.now().getTime() - execution.startedAt,
      outcome: fatal !== null ? 'killed' : error === undefined ? 'completed' : 'failed',
      error: error === undefined ? null : realm.tell(error),
      calls: Object.fromEntries(execution.calls),
    },
    value: error === undefined ? outcome.result?.value : undefined,
  };
}

interface Attempt<Result> {
  readonly result: Result | undefined;
  readonly error: unknown;
}

function attempt<Result>(act: () => Result): Attempt<Result> {
  try {
    return { result: act(), error: undefined };
  } catch (error) {
    return { result: undefined, error };
  }
}
