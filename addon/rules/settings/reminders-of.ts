import { STAGES } from '../../../mappings/stages.ts';
import type { SettingValues } from './read-values.ts';
import type { ReminderSettings } from './reminder-settings.ts';

/** @param digestHour as it fits the office's hours */
export function remindersOf({ values }: SettingValues, digestHour: string): ReminderSettings {
  const count = (key: string) => Number(values.get(key));
  return {
    digestHour,
    dueSoonDays: count('dueSoonDays'),
    quietDays: count('quietDays'),
    appealWarningDays: count('appealWarningDays'),
    entitlementWarningDays: count('entitlementWarningDays'),
    waitingDays: { client: count('waitingClientDays'), authority: count('waitingAuthorityDays') },
    targetDays: new Map(
      STAGES.flatMap(({ key, targetDays }) =>
        targetDays === null ? [] : [[key, count(`targetDays.${key}`)] as const],
      ),
    ),
    escalationDays: count('escalationDays'),
    startDays: count('startDays'),
    mostCases: count('mostCases'),
    monthlyReportDay: count('monthlyReportDay'),
    monthlyTarget: count('monthlyTarget'),
    monthlyBefore: count('monthlyBefore'),
  };
}
