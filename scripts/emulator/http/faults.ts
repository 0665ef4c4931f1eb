import { Random } from '../../samples/random.ts';

/**
 * What may befall one call: `429`, `500` and `503` are refused before anything is applied; `503-after` is
 * applied and then refused; `cut` loses the connection before, `lost-reply` after it was applied whole; from
 * `dead` on no connection is taken any more.
 */
const KINDS = ['429', '500', '503', '503-after', 'cut', 'lost-reply', 'dead'] as const;

export type FaultKind = (typeof KINDS)[number];

/** A call that is about to be answered. */
interface FaultTarget {
  /** `GET`, `POST` or `PUT`. */
  readonly method: string;
  readonly path: string;
}

/** Decides what befalls a call; calls are counted from 1, from when the faults were set. */
export type FaultPlan = (callNumber: number, target: FaultTarget) => FaultKind | null;

export interface Faults {
  readonly plan: FaultPlan;
  /** Before each call is answered. */
  readonly delayMs: number;
}

/** A fault specification that cannot be understood, in one sentence. */
export class FaultSpecError extends Error {
  override readonly name = 'FaultSpecError';
}

/**
 * Reads `503=0.1,lost-reply=0.05,seed=7` (by rate) and `lost-reply@3,dead@9,slow=20` (by call number, and
 * milliseconds for each call). The same seed fails the same calls.
 * @throws FaultSpecError
 */
export function parseFaults(spec: string): Faults {
  const rates = new Map<FaultKind, number>();
  const atCalls = new Map<number, FaultKind>();
  let seed = '1';
  let delayMs = 0;
  for (const part of spec
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '')) {
    const [, name = '', sign = '', value = ''] = /^([a-z0-9-]+)([=@])(.+)$/.exec(part) ?? [];
    if (name === 'seed' && sign === '=') seed = value;
    else if (name === 'slow' && sign === '=') delayMs = parseDelay(part, value);
    else if (sign === '@') atCalls.set(parseCallNumber(part, value), parseKind(part, name));
    else rates.set(parseKind(part, name), parseRate(part, value));
  }
  if (rates.has('dead')) throw new FaultSpecError('Fault dead needs a call number, such as dead@9.');
  const sum = [...rates.values()].reduce((total, rate) => total + rate, 0);
  if (sum > 1) throw new FaultSpecError(`Fault rates add up to ${sum}, more than 1.`);
  return { plan: planFaults({ rates, atCalls, seed }), delayMs };
}

/** Faults as a specification, a plan of one's own, or none. */
export function faultsOf(faults: string | FaultPlan | null): Faults {
  if (typeof faults === 'string') return parseFaults(faults);
  return { plan: faults ?? (() => null), delayMs: 0 };
}

interface FaultSpec {
  readonly rates: ReadonlyMap<FaultKind, number>;
  readonly atCalls: ReadonlyMap<number, FaultKind>;
  readonly seed: string;
}

function planFaults({ rates, atCalls, seed }: FaultSpec): FaultPlan {
  const random = new Random(`faults/${seed}`);
  return (callNumber) => {
    let drawn = random.fraction();
    const named = atCalls.get(callNumber);
    if (named !== undefined) return named;
    for (const [kind, rate] of rates) {
      if (drawn < rate) return kind;
      drawn -= rate;
    }
    return null;
  };
}

function parseKind(part: string, name: string): FaultKind {
  const kind = KINDS.find((candidate) => candidate === name);
  if (kind !== undefined) return kind;
  throw new FaultSpecError(
    `Fault "${part}" is not understood: write KIND=RATE or KIND@CALL with KIND one of ${KINDS.join(', ')}, or slow=MS, or seed=N.`,
  );
}

function parseRate(part: string, value: string): number {
  const rate = Number(value);
  if (rate > 0 && rate <= 1) return rate;
  throw new FaultSpecError(`Fault "${part}" needs a rate above 0 and up to 1, such as 503=0.1.`);
}

function parseCallNumber(part: string, value: string): number {
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new FaultSpecError(`Fault "${part}" needs a call number from 1, such as lost-reply@3.`);
}

function parseDelay(part: string, value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new FaultSpecError(`Fault "${part}" needs milliseconds, such as slow=200.`);
}
