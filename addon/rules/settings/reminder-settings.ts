import type { StageKey } from '../../../mappings/stages.ts';
import type { WaitingForKey } from '../../../mappings/waiting.ts';

/** What the rules of reminders take from the tab הגדרות. */
export interface ReminderSettings {
  /** From when digests go: `08:30`. */
  readonly digestHour: string;
  /** Days of the calendar. */
  readonly dueSoonDays: number;
  /** Days of the calendar without a word to the client. */
  readonly quietDays: number;
  /** Days of the calendar before the last one for an appeal. */
  readonly appealWarningDays: number;
  /** Days of the calendar before a temporary entitlement ends. */
  readonly entitlementWarningDays: number;
  /** Office days. */
  readonly waitingDays: { readonly [Key in WaitingForKey]: number };
  /** Office days; a stage that waits for nobody has none. */
  readonly targetDays: ReadonlyMap<StageKey, number>;
  /** Office days after which the team manager sees a matter too. */
  readonly escalationDays: number;
  /** Days of the calendar from the day a client came to the day work on the case begins. */
  readonly startDays: number;
  /** Open cases of one person; 0 where the office set none. */
  readonly mostCases: number;
  /** 1 to 28; 0 where no report is wanted. */
  readonly monthlyReportDay: number;
  /** New cases a month that the office aims at, and those it could carry before. */
  readonly monthlyTarget: number;
  readonly monthlyBefore: number;
}
