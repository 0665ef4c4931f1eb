import type { StageKey } from '../../../mappings/stages.ts';
import type { WaitingForKey } from '../../../mappings/waiting.ts';

/** What somebody can have to be reminded of, what hurts the client most first. */
export const MATTER_KINDS = [
  /** The last day for an appeal comes close, or has passed. Statutory: days of the calendar. */
  'appealEnding',
  /** What was promised to the client was for today, or before. */
  'promisePassed',
  /** A temporary entitlement ends; also of a case that is closed. */
  'entitlementEnding',
  /** The day of the next action has passed. */
  'actionOverdue',
  /** Longer in its stage than the office wants; not while it waits for somebody outside. */
  'stageOverdue',
  /** Waits for the client or the authority for too long. */
  'waitingTooLong',
  /** Nobody spoke to the client for long, or nobody knows when. */
  'quiet',
  'paymentOverdue',
  'dueToday',
  'dueSoon',
] as const;

export type MatterKind = (typeof MATTER_KINDS)[number];

/** One thing of one case that somebody has to hear of. A case may have several. */
export interface Matter {
  readonly kind: MatterKind;
  readonly caseId: string;
  /** On the cases tab, from 1. */
  readonly rowNumber: number;
  /** Of the client, such as `ד.כ.`; empty where the case has no name. */
  readonly initials: string;
  readonly stage: StageKey;
  /** As the column of its stage names it; empty where nobody is named, and for cases being taken in. */
  readonly owner: string;
  /** The day since which it is due, or on which it will be: `2025-03-31`. */
  readonly due: string;
  /** Since when it lasts, of what lasts too long: a stage, waiting, a silence. Null of others, and where nobody knows. */
  readonly since: string | null;
  /** Of a matter of waiting: for whom. */
  readonly waitingFor: WaitingForKey | null;
}
