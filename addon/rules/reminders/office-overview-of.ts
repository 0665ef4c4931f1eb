import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import type { OfficeSettings } from '../office-settings.ts';
import { remembering } from '../remembering.ts';
import type { ReminderSettings } from '../settings/reminder-settings.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { textOf } from '../text-of.ts';
import type { Matter } from './matter.ts';
import type { OfficeOverview, OfficeTrouble } from './office-overview.ts';
import { escalatedCases, lateMatters, missedBy } from './overview-late.ts';
import { personLoads } from './overview-loads.ts';
import { slowestStage, stageOverviews } from './overview-stages.ts';
import { startOverview } from './overview-start.ts';

/**
 * The whole office in ten lines, for its team managers. Whatever is with somebody who is away counts for whoever acts
 * for them.
 */
export function officeOverview({
  matters,
  cases,
  staff,
  settings,
  today,
  reviewWaiting,
  trouble,
}: {
  readonly matters: readonly Matter[];
  /** With at least the columns `MATTER_FIELDS` and `startedDate`. */
  readonly cases: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly settings: ReminderSettings & Pick<OfficeSettings, 'closures'>;
  /** On the office's clock: `2025-03-31`. */
  readonly today: string;
  readonly reviewWaiting: number;
  readonly trouble: readonly OfficeTrouble[];
}): OfficeOverview {
  const { closures, targetDays, escalationDays, startDays, mostCases } = settings;
  const numbered = cases.map(({ caseValues }) => caseValues).filter((one) => textOf(one, 'caseId') !== '');
  const withWhom = remembering((owner) => actingColleague(owner, staff));
  const late = lateMatters(matters, today);
  const stages = stageOverviews({ cases: numbered, matters, targetDays, today, closures });
  return {
    start: startOverview(numbered, { today, startDays }),
    stages,
    slowest: slowestStage(stages),
    loads: personLoads({ cases: numbered, late, staff, mostCases, withWhom }),
    missed: missedBy(late, { withWhom, today, closures }),
    reviewWaiting,
    escalated: escalatedCases(late, { withWhom, escalationDays, today, closures }),
    trouble,
  };
}

/** With whom something is; where nobody acts for a colleague, still with them. What is no name of the office may be anything. */
function actingColleague(owner: string, staff: readonly StaffEntry[]): string {
  return whoActsFor(owner, staff) ?? (staff.some(({ name }) => name === owner) ? owner : '');
}
