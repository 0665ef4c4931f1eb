import type { Matter } from '../../../../addon/rules/reminders/matter.ts';
import type { DigestsWanted } from '../../../../addon/rules/reminders/plan-digests.ts';
import type { ListedCase } from '../../../../addon/rules/settle/settlement.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';

/** A Wednesday. */
export const TODAY = '2025-05-21';

/** The team, by their roles. */
export const MANAGER = 'אורית סלע';
export const [AMIT, LIAT] = ['עמית שרוני', 'ליאת גפן'] as const;
export const [NETA, ROI] = ['נטע ברקאי', 'רועי תבור'] as const;
export const GILA = 'גילה מורן';

/** What is due in case C-00002 and concerns nobody, unless it says so. */
export function aMatter(parts: Partial<Matter> = {}): Matter {
  const rowNumber = parts.rowNumber ?? 2;
  return {
    kind: 'actionOverdue',
    caseId: `C-${String(rowNumber).padStart(5, '0')}`,
    rowNumber,
    initials: 'נ.ל.',
    stage: 'preparation',
    owner: '',
    due: '2025-05-20',
    since: null,
    waitingFor: null,
    ...parts,
  };
}

/** Cases from row 2 on, numbered by their rows. */
export function listed(cases: readonly ListedCase['caseValues'][]): readonly ListedCase[] {
  return cases.map((caseValues, index) => ({
    rowNumber: index + 2,
    caseValues: { ...caseValues, caseId: `C-${String(index + 2).padStart(5, '0')}` },
  }));
}

/** The digests of the team on an ordinary day, with the settings an office starts with. */
export function wanted(parts: Partial<DigestsWanted> = {}): DigestsWanted {
  return {
    matters: [],
    cases: listed([aCase('preparation')]),
    notices: [],
    staff: TEAM,
    settings: SETTINGS_OF_DAY,
    today: TODAY,
    lastTold: () => '2025-05-20',
    lastReader: () => '2025-05-20',
    reviewWaiting: 0,
    trouble: [],
    fallback: null,
    ...parts,
  };
}

export const SETTINGS_OF_DAY: DigestsWanted['settings'] = {
  digestHour: '08:30',
  dueSoonDays: 2,
  quietDays: 30,
  appealWarningDays: 14,
  entitlementWarningDays: 60,
  waitingDays: { client: 7, authority: 30 },
  targetDays: new Map(
    STAGES.flatMap(({ key, targetDays }) => (targetDays === null ? [] : [[key, targetDays]])),
  ),
  escalationDays: 3,
  startDays: 14,
  mostCases: 0,
  monthlyReportDay: 1,
  monthlyTarget: 700,
  monthlyBefore: 300,
  closures: new Set(),
};
