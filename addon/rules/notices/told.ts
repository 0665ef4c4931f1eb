/** How far the telling of a notice has come. */
export type TellingState =
  /** Nobody has been told. */
  | 'waiting'
  /** A mail is on its way, or the run that was to send it was cut off. */
  | 'sending'
  | 'sent'
  /** The mail was refused; the digest tells. */
  | 'failed'
  /** Nobody knows whether the mail went: it is not sent again, and the digest tells. */
  | 'unsure';

export interface Told {
  readonly state: TellingState;
  /** Since when, on the office's clock: `2025-03-31T14:05:00`; empty where it waits. */
  readonly at: string;
}

export const WAITING: Told = { state: 'waiting', at: '' };

/** The cell of the column `told`. */
export function toldText({ state, at }: Told): string {
  return state === 'waiting' ? '' : `${state} ${at}`;
}

/** What is none of ours counts as unsure, so that the digest tells of it. */
export function toldOf(text: string): Told {
  if (text === '') return WAITING;
  const [, state = '', at = ''] = /^(\w+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  return isTold(state) ? { state, at } : { state: 'unsure', at: '' };
}

const STATES: readonly string[] = ['sending', 'sent', 'failed', 'unsure'] satisfies readonly TellingState[];

function isTold(state: string): state is TellingState {
  return STATES.includes(state);
}
