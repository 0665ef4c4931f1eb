import { SETTINGS } from '../../../mappings/settings.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { isClosed, nextDay } from './jewish-calendar.ts';

/** Why a case has to be told of on a day, worked out day by day with no rule of the program. */
export function reasonsOn(day: string, caseValues: CaseValues): readonly string[] {
  const { stage, stageSince, nextActionDue, promisedDate, waitingFor, waitingSince, lastContact } =
    caseValues;
  if (stage === 'closed') return [];
  const isBy = (date: unknown) => typeof date === 'string' && date <= day;
  const inStage = officeDaysSince(String(stageSince), day);
  const isWaiting = waitingFor !== undefined;
  const waited = isWaiting ? officeDaysSince(String(waitingSince), day) : 0;
  return [
    ...(isBy(nextActionDue) ? ['nextAction'] : []),
    ...(isBy(promisedDate) ? ['promise'] : []),
    ...(!isWaiting && inStage > settingOf(`targetDays.${stage}`) ? ['stage'] : []),
    ...(waitingFor === 'client' && waited > settingOf('waitingClientDays') ? ['waiting'] : []),
    ...(waitingFor === 'authority' && waited > settingOf('waitingAuthorityDays') ? ['waiting'] : []),
    ...(nextDay(String(lastContact), settingOf('quietDays')) < day ? ['quiet'] : []),
  ];
}

/** Office days after one day up to another. */
function officeDaysSince(since: string, day: string): number {
  const key = `${since} ${day}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  let count = 0;
  for (let one = nextDay(since); one <= day; one = nextDay(one)) if (!isClosed(one)) count += 1;
  counted.set(key, count);
  return count;
}

const counted = new Map<string, number>();

function settingOf(key: string): number {
  return Number(SETTINGS.find((setting) => setting.key === key)?.value);
}
