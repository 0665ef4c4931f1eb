import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { OfficeSettings } from '../office-settings.ts';
import type { ReminderSettings } from '../settings/reminder-settings.ts';
import type { ClaimSiblings } from './claim-siblings.ts';
import type { Matter } from './matter.ts';

export type MatterSettings = ReminderSettings & Pick<OfficeSettings, 'closures' | 'appealDays'>;

/** What the rules know besides the case they are asked about. */
export interface MatterDay {
  /** On the office's clock: `2025-03-31`. */
  readonly today: string;
  /** The last day that comes soon. */
  readonly soonUntil: string;
  readonly settings: MatterSettings;
  readonly siblings: ClaimSiblings;
}

/** The day since which something is due, or on which it will be; null where there is nothing to be told today. */
export type DayRule = (caseValues: CaseValues, day: MatterDay) => string | null;

/** The same of what lasts too long, with when it began. */
export type ClockRule = (caseValues: CaseValues, day: MatterDay) => Pick<Matter, 'due' | 'since'> | null;
