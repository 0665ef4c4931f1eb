import type { Closures } from './office-days.ts';

/** What the rules of hand-offs take from the tab הגדרות and the calendar. */
export interface OfficeSettings {
  readonly closures: Closures;
  /** Days of the calendar after a decision in which it can be appealed against. */
  readonly appealDays: number;
}
