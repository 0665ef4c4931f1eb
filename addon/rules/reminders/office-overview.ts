import type { StageKey } from '../../../mappings/stages.ts';
import type { EscalatedCase } from './person-digest.ts';

/** How long something lasted; null where there was nothing to measure. */
export interface StartOverview {
  /** Cases that nobody has begun, and how many of them wait longer than the target. */
  readonly waiting: number;
  readonly tooLong: number;
  /** Days of the calendar the one that came first has been waiting; null where none waits. */
  readonly longestDays: number | null;
  /** Median days of the calendar of those begun in the last 30 days; null where none was. */
  readonly medianDays: number | null;
  readonly targetDays: number;
}

export interface StageOverview {
  readonly stage: StageKey;
  readonly count: number;
  /** Past the stage's target. */
  readonly overdue: number;
  /** Office days that the cases that are worked on there have been there; null where there are none. */
  readonly medianDays: number | null;
  readonly targetDays: number;
}

export interface PersonLoad {
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly isOverloaded: boolean;
}

/** What did not go well of itself, so that the team manager has to know. Each is told in a sentence of its own. */
export type OfficeTrouble =
  /** @param hours for how long the clock stood still before this run */
  | { readonly what: 'clockStopped'; readonly hours: number }
  | { readonly what: 'triggerMissing'; readonly label: string }
  /** Names of those whose last list was refused by Google, did not fit into the quota, or may not have come. */
  | {
      readonly what: 'mailFailed' | 'mailQueued' | 'mailUnsure' | 'mailMissed';
      readonly names: readonly string[];
    }
  /** There are open cases, and no team manager, or nobody at all, who can be written to. */
  | { readonly what: 'noManager' | 'noStaff' }
  /** Colleagues with cases who have no address that can be written to. */
  | { readonly what: 'noAddress'; readonly names: readonly string[] }
  | { readonly what: 'settings'; readonly labels: readonly string[] }
  /** Headers of columns that reminders are made of, and that are gone. */
  | { readonly what: 'lostColumns'; readonly tab: string; readonly headers: readonly string[] };

/** The whole office, for its team managers. */
export interface OfficeOverview {
  readonly start: StartOverview;
  /** In the order of the vocabulary; closed ones are left out. */
  readonly stages: readonly StageOverview[];
  /** The stage whose cases are slowest, held against its target; null where none is over it. */
  readonly slowest: StageOverview | null;
  /** The most loaded first. */
  readonly loads: readonly PersonLoad[];
  /** Matters that came due on the last office day, or while the office was closed since, and still stand, by whose they are, most first. */
  readonly missed: readonly { readonly name: string; readonly count: number }[];
  readonly reviewWaiting: number;
  /** The longest overdue first. */
  readonly escalated: readonly EscalatedCase[];
  readonly trouble: readonly OfficeTrouble[];
}
