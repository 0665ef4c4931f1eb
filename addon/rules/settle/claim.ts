import type { ClaimedCases } from './claimed-cases.ts';

/**
 * Somebody's edit on the cases tab that has not been settled yet. It is noted down before anything else, so that
 * it is not forgotten where the run that was to settle it is cut off, or never gets the lock.
 */
export interface Claim {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Empty where Google does not tell who it was. */
  readonly email: string;
  /** Rows and columns count from 1, the last ones included. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** What was typed and what stood there before, as Google tells of single cells only; left out where empty. */
  readonly value?: string;
  readonly oldValue?: string;
  /** Which cases stood in its rows when it was noted down; left out where nobody can say. */
  readonly cases?: ClaimedCases;
  /** Where it could not be settled, and waits for the hourly clock so that it holds up nobody. */
  readonly isStuck?: true;
}
