import type { ExaminedOffice } from '../examined-office.ts';
import { namedParts } from '../failed-parts.ts';
import { counted, type Finding, findings } from '../finding.ts';
import { hoursStoodStill } from '../stood-still.ts';

const ABOUT = 'הבדיקה שבכל שעה';

/** Whether the hourly clock still runs, and all of it. */
export function checkClock({ now, clock }: Pick<ExaminedOffice, 'now' | 'clock'>): readonly Finding[] {
  const { setUpAt, lastRunAt, failed } = clock;
  if (setUpAt === null && lastRunAt === null) {
    return findings(ABOUT, ['הבדיקה שבכל שעה עוד לא הותקנה. הריצו "הקמת המשרד".']);
  }
  const hours = hoursStoodStill(clock, now);
  if (hours !== null) {
    const since = counted(hours, { one: 'שעה', many: 'שעות' });
    return findings(ABOUT, [`הבדיקה שבכל שעה לא רצה כבר ${since}. בעל הגיליון צריך להריץ "הקמת המשרד".`]);
  }
  if (lastRunAt === null) return [{ outcome: 'unseen', about: ABOUT, why: 'הותקנה, ועוד לא רצה' }];
  return findings(
    ABOUT,
    namedParts(failed).map(({ label, runs }) =>
      runs === 1
        ? `בפעם האחרונה ש"${ABOUT}" רצה, נכשל החלק "${label}". הוא ינוסה שוב בעוד שעה.`
        : `החלק "${label}" של "${ABOUT}" נכשל ${runs.toLocaleString('en')} פעמים ברצף. אם הלשוניות והכותרות תקינות, ` +
          'פנו למי שמתחזק את הסקריפט: הסיבה רשומה ביומן ההפעלות שלו ב-Apps Script.',
    ),
  );
}
