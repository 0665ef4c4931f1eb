import { ExecutionKilled, ScriptException } from './realm/failures.ts';
import { type Manifest, requiredScopes, SPREADSHEET_SCOPES, USER_EMAIL } from './scopes.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** What a script may do without its user's consent: in a simple trigger little, in a fresh add-on nearly nothing. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What sets a script going. */
type Cause = 'menu' | 'endpoint' | 'simple trigger' | 'installable trigger' | 'clock';

/** One run of one function, from its first call of a service to its last. */
export interface ExecutionPlan {
  readonly functionName: string;
  readonly cause: Cause;
  readonly authMode: AuthMode;
  /** At the keyboard; null where nobody is. */
  readonly activeUser: string | null;
  /** Under whose name it runs. */
  readonly effectiveUser: string;
}

/** A call of a service that is about to be done. */
export interface ServiceCall {
  /** Such as `Range.setValues` or `Sheets.Spreadsheets.batchUpdate`. */
  readonly name: string;
  /** From 1, within the execution. */
  readonly number: number;
  readonly execution: Execution;
}

interface ExecutionOptions {
  readonly plan: ExecutionPlan;
  readonly manifest: Manifest;
  readonly clock: VirtualClock;
  readonly callMs: (name: string) => number;
  readonly onServiceCall: (call: ServiceCall) => 'cut off' | undefined;
}

/** Counts, times and permits the calls of one run. */
export class Execution {
  readonly plan: ExecutionPlan;
  /** How often each method was called. */
  readonly calls = new Map<string, number>();
  readonly startedAt: number;
  /** What ended it against its will; null while nothing has. */
  fatal: unknown = null;
  readonly #options: ExecutionOptions;
  #callNumber = 0;

  constructor(options: ExecutionOptions) {
    this.#options = options;
    this.plan = options.plan;
    this.startedAt = options.clock.now().getTime();
  }

  /**
   * @throws ExecutionKilled where it is over
   * @throws ScriptException where the script may not call this
   */
  readonly beforeCall = (name: string): void => {
    if (this.fatal !== null) throw this.fatal;
    const { clock, callMs, onServiceCall } = this.#options;
    this.#callNumber += 1;
    this.calls.set(name, (this.calls.get(name) ?? 0) + 1);
    clock.advance(callMs(name));
    this.checkTime();
    if (onServiceCall({ name, number: this.#callNumber, execution: this }) === 'cut off') {
      throw new ExecutionKilled(`cut off at call ${this.#callNumber}, ${name}`);
    }
    this.#checkPermission(name);
  };

  /** @throws ExecutionKilled where the time is over */
  checkTime(): void {
    const limit = this.plan.cause === 'simple trigger' ? SIMPLE_TRIGGER_MS : EXECUTION_MS;
    if (this.#options.clock.now().getTime() - this.startedAt > limit) {
      throw new ExecutionKilled('Exceeded maximum execution time');
    }
  }

  /** Ends the run: whatever the script catches, no further call is done. */
  readonly end = (error: unknown): void => {
    this.fatal ??= error;
  };

  #checkPermission(name: string): void {
    const scopes = requiredScopes(name);
    if (this.plan.authMode === 'NONE' && name.startsWith('PropertiesService.')) {
      throw new ScriptException(`You do not have permission to call ${name}`);
    }
    if (scopes === null) return;
    const { oauthScopes } = this.#options.manifest;
    const listed = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
    const required = listed.length === 1 ? listed[0] : `(${listed.join(' || ')})`;
    if (oauthScopes !== undefined && !listed.some((scope) => oauthScopes.includes(scope))) {
      throw new ScriptException(
        `Specified permissions are not sufficient to call ${name}. Required permissions: ${required}`,
      );
    }
    if (isForbidden(scopes, this.plan.authMode)) {
      throw new ScriptException(
        `You do not have permission to call ${name}. Required permissions: ${required}`,
      );
    }
  }
}

/** @source https://developers.google.com/apps-script/guides/services/quotas */
const EXECUTION_MS = 6 * 60_000;
/** @source https://developers.google.com/apps-script/guides/triggers#restrictions */
const SIMPLE_TRIGGER_MS = 30_000;

/** A simple trigger may touch the spreadsheet it is bound to, and is told no email address. */
function isForbidden(scopes: readonly string[], authMode: AuthMode): boolean {
  switch (authMode) {
    case 'FULL':
      return false;
    case 'LIMITED':
      return scopes !== SPREADSHEET_SCOPES && scopes !== USER_EMAIL;
    case 'NONE':
      return true;
    default:
      throw new Error(`an authorisation mode without rules: ${authMode satisfies never}`);
  }
}
