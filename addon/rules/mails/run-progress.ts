/**
 * How far a run has come with its mails. It is noted down right before each mail, and once more after the last,
 * so that the next run knows what became of those of a run that was cut off.
 */
export interface RunProgress {
  readonly run: string;
  /** Whose quota it is. */
  readonly sender: string;
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

/** Before the first mail of a run. Where none was ever noted down, it says of a run that is cut off that none went. */
export function noProgress(of: Pick<RunProgress, 'run' | 'sender' | 'quota'>): RunProgress {
  return { ...of, done: 0, isSending: false, failed: [], unsure: [], isCounted: null };
}

/** What the runs before have seen of somebody's quota. */
export function seenToCount(progress: RunProgress | null, sender: string): boolean | null {
  return progress !== null && progress.sender === sender ? progress.isCounted : null;
}

export function progressText(progress: RunProgress): string {
  return JSON.stringify(progress);
}

/** @returns null where there is none, or none in this form */
export function progressOf(text: string | null): RunProgress | null {
  const { run, sender, done, isSending, quota, failed, unsure, isCounted } = recordOf(text ?? '');
  if (typeof run !== 'string' || typeof done !== 'number' || typeof quota !== 'number') return null;
  return {
    run,
    sender: typeof sender === 'string' ? sender : '',
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
