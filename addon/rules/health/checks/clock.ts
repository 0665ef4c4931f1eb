import type { ExaminedOffice } from '../examined-office.ts';
import { counted, type Finding, findings } from '../finding.ts';

const ABOUT = 'הבדיקה שבכל שעה';
const HOUR = 3_600_000;
/** Google may be late, and skips a run now and then. */
const MOST_HOURS = 24;

/** Whether the hourly clock still runs. */
export function checkClock({ now, clock }: Pick<ExaminedOffice, 'now' | 'clock'>): readonly Finding[] {
  const { setUpAt, lastRunAt } = clock;
  if (setUpAt === null && lastRunAt === null) {
    return findings(ABOUT, ['הבדיקה שבכל שעה עוד לא הותקנה. הריצו "הקמת המשרד".']);
  }
  const hours = Math.floor((now - Math.max(setUpAt ?? 0, lastRunAt ?? 0)) / HOUR);
  if (hours >= MOST_HOURS) {
    const since = counted(hours, { one: 'שעה', many: 'שעות' });
    return findings(ABOUT, [`הבדיקה שבכל שעה לא רצה כבר ${since}. בעל הגיליון צריך להריץ "הקמת המשרד".`]);
  }
  if (lastRunAt === null) return [{ outcome: 'unseen', about: ABOUT, why: 'הותקנה, ועוד לא רצה' }];
  return findings(ABOUT, []);
}
