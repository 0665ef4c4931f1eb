/**
 * How far a run has come with its mails. It is noted down right before each mail, and once more after the last,
 * so that the next run knows what became of those of a run that was cut off.
 */
export interface RunProgress {
  readonly run: string;
  /** So many mails, from the first on, were sent, or tried. */
  readonly done: number;
  /** True where the mail that comes next is being sent right now. */
  readonly isSending: boolean;
  /** How many mails Google allowed right before. */
  readonly quota: number;
  /** Places of mails that were refused, and of those of which nobody knows. */
  readonly failed: readonly number[];
  readonly unsure: readonly number[];
  /**
   * Whether each mail that went lately was seen to take one from the quota; null where none went yet. Only then is a
   * quota that stays the same a proof that nothing went.
   */
  readonly isCounted: boolean | null;
}

export function progressText(progress: RunProgress): string {
  return JSON.stringify(progress);
}

/** @returns null where there is none, or none in this form */
export function progressOf(text: string | null): RunProgress | null {
  const { run, done, isSending, quota, failed, unsure, isCounted } = recordOf(text ?? '');
  if (typeof run !== 'string' || typeof done !== 'number' || typeof quota !== 'number') return null;
  return {
    run,
    done,
    isSending: isSending === true,
    quota,
    failed: placesOf(failed),
    unsure: placesOf(unsure),
    isCounted: typeof isCounted === 'boolean' ? isCounted : null,
  };
}

function recordOf(text: string): { readonly [key: string]: unknown } {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}

function placesOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : [];
}
