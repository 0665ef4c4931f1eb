import type { MatterSettings } from '../../../../addon/rules/reminders/matter-rule.ts';
import { mattersOf } from '../../../../addon/rules/reminders/matters-of.ts';
import { closuresOf } from '../../../../mappings/calendar/closures.ts';
import { HOLIDAY_YEARS } from '../../../../mappings/calendar/holidays.ts';
import type { CaseValues } from '../../../../mappings/sheet/case-row.ts';

/** Its own closure is in a week without holidays. */
export const CLOSURES = closuresOf({
  settingsClosureDays: ['2025-07-20', '2025-07-21'],
  years: HOLIDAY_YEARS,
});

export const SETTINGS: MatterSettings = {
  closures: CLOSURES,
  appealDays: 60,
  digestHour: '08:30',
  dueSoonDays: 2,
  quietDays: 30,
  appealWarningDays: 14,
  entitlementWarningDays: 60,
  waitingDays: { client: 7, authority: 30 },
  targetDays: new Map([
    ['intake', 3],
    ['documents', 10],
    ['preparation', 7],
    ['submitted', 60],
    ['appeal', 60],
    ['decision', 3],
    ['collections', 30],
  ]),
  escalationDays: 3,
  startDays: 14,
  mostCases: 0,
  monthlyReportDay: 1,
  monthlyTarget: 700,
  monthlyBefore: 300,
};

/** What is due on a day, of cases that stand below each other. */
export function mattersOn(
  today: string,
  cases: readonly CaseValues[],
  settings: Partial<MatterSettings> = {},
) {
  return mattersOf({
    cases: cases.map((caseValues, index) => ({ rowNumber: index + 2, caseValues })),
    settings: { ...SETTINGS, ...settings },
    today,
  });
}

/** The same of one case, as `kind due`. */
export function told(today: string, caseValues: CaseValues, settings: Partial<MatterSettings> = {}) {
  return mattersOn(today, [{ caseId: 'C-00001', ...caseValues }], settings).map(
    ({ kind, due }) => `${kind} ${due}`,
  );
}

/** The same where the client was spoken to on that day. */
export function toldBesidesSilence(...[today, caseValues, settings]: Parameters<typeof told>) {
  return told(today, { lastContact: today, ...caseValues }, settings);
}
