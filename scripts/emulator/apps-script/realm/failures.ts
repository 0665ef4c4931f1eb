import { ApiError } from '../../engine/contract.ts';

/** What a service throws into a script, which may catch it. */
export class ScriptException extends Error {
  /** As `error.name` tells it inside, `Exception` for the built-in services. */
  readonly kind: string;
  /** Only of an advanced service: the error as the API replied it. */
  readonly details: object | undefined;

  constructor(message: string, parts: { readonly kind?: string; readonly details?: object } = {}) {
    super(message);
    this.kind = parts.kind ?? 'Exception';
    this.details = parts.details;
  }
}

/** Google could, the emulator cannot. It ends the execution whatever the script catches. */
export class NotEmulated extends Error {
  override readonly name = 'NotEmulated';
}

/** The execution was ended from outside: out of time, or as a crash in the middle. No script catches it. */
export class ExecutionKilled extends Error {
  override readonly name = 'ExecutionKilled';
}

/** A script that threw, or an execution that was killed, as its caller sees it. */
export class ScriptFailure extends Error {
  override readonly name = 'ScriptFailure';
}

/** What an emulated service threw, as the script is to see it; null where it may not. */
export function scriptExceptionOf(error: unknown): ScriptException | null {
  if (error instanceof ScriptException) return error;
  return error instanceof ApiError && error.code !== 501 ? new ScriptException(error.message) : null;
}
