import type { MonthFigures } from '../../rules/month/month-figures.ts';
import type { ReminderSettings } from '../../rules/settings/reminder-settings.ts';

/** A month, and what it is held against. */
export interface MonthReport {
  readonly figures: MonthFigures;
  /** The month before; null where nobody counted it. */
  readonly before: MonthFigures | null;
  readonly settings: Pick<ReminderSettings, 'startDays' | 'monthlyTarget' | 'monthlyBefore'>;
}
