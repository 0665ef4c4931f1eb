import { minutesBetween } from '../../notices/office-moments.ts';
import type { StandingNotice } from '../../notices/standing-notices.ts';
import type { TellingState } from '../../notices/told.ts';
import type { ExaminedOffice } from '../examined-office.ts';
import { type Finding, findings, firstOf } from '../finding.ts';

/** What happened longer ago has been noticed otherwise. */
const LOOKED_BACK_MINUTES = 7 * 24 * 60;

/** Whether every mail about a hand-over went. */
export function checkNotices({
  notices,
  today,
}: Pick<ExaminedOffice, 'notices' | 'today'>): readonly Finding[] {
  const lately = (state: TellingState) =>
    notices.filter(
      ({ told }) =>
        told.state === state && minutesBetween(told.at, `${today}T00:00:00`) <= LOOKED_BACK_MINUTES,
    );
  const failed = lately('failed');
  const unsure = lately('unsure');
  return findings('דואר על תיקים שעברו', [
    failed.length === 0
      ? null
      : `לא נשלח דואר על תיקים שעברו אל ${firstOf(namesOf(failed))}. בדקו את הדוא"ל בלשונית צוות, ואמרו להם מה עבר אליהם: ${firstOf(casesOf(failed))}.`,
    unsure.length === 0
      ? null
      : `לא ידוע אם הגיע דואר על תיקים שעברו אל ${firstOf(namesOf(unsure))}. ודאו שהם יודעים על ${firstOf(casesOf(unsure))}.`,
  ]);
}

function namesOf(notices: readonly StandingNotice[]): readonly string[] {
  return [...new Set(notices.map(({ name }) => name))];
}

function casesOf(notices: readonly StandingNotice[]): readonly string[] {
  return [...new Set(notices.map(({ caseId }) => caseId))];
}
