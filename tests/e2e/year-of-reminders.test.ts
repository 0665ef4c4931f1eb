import { beforeAll, describe, expect, test } from 'vitest';
import { isClosed } from './year-of-reminders/jewish-calendar.ts';
import { daysOf, liveAYear, type TellingMail, type Year } from './year-of-reminders/live-a-year.ts';

const SEED = process.env.CASESHEET_YEAR_SEED ?? 'the year 5787';
/** Minutes on end: every case of the year, every hour of it. */
const IS_WHOLE = process.env.CASESHEET_YEAR === 'whole';

const A_YEAR = { from: '2026-09-06', to: '2027-09-05' };

const LIVED = IS_WHOLE
  ? [{ name: 'a year with 700 cases a month', ...A_YEAR, casesAMonth: 700, backlog: 600 }]
  : [
      {
        name: 'the season of the feasts with 700 cases a month',
        from: '2026-09-06',
        to: '2026-10-08',
        casesAMonth: 700,
        backlog: 600,
      },
      { name: 'a year with 40 cases a month', ...A_YEAR, casesAMonth: 40, backlog: 60 },
    ];

describe.each(LIVED)('$name', (lived) => {
  let year: Year;
  const officeDays = daysOf(lived).filter((day) => !isClosed(day)).length;

  beforeAll(async () => {
    year = await liveAYear({ seed: SEED, ...lived });
  }, 3_600_000);

  test('mails went on nearly every office day, to everybody, with every kind of mishap', () => {
    const days = new Set(year.mails.map(({ day }) => day));
    expect(days.size).toBeGreaterThan(officeDays * 0.85);
    expect(year.cases).toBeGreaterThan((officeDays * lived.casesAMonth) / 22);
    expect(new Set(year.mails.map(({ to }) => to)).size).toBe(12);
    expect(new Set(year.mails.map(({ fault }) => fault)).size).toBeGreaterThanOrEqual(4);
  });

  test('nobody gets two digests on one day', () => {
    const seen = new Map<string, TellingMail>();
    const twice = year.mails.filter((mail) => {
      const key = `${mail.day} ${mail.to}`;
      const isSecond = seen.has(key);
      seen.set(key, mail);
      return isSecond;
    });
    expect(twice.map(({ day, to, fault }) => ({ day, to, fault }))).toEqual([]);
  });

  test('nothing goes out on a closed day, or outside the hours of the office', () => {
    const wrong = year.mails.filter(({ day, time }) => isClosed(day) || time < '08:30' || time >= '17:00');
    expect(wrong.map(({ day, time }) => ({ day, time }))).toEqual([]);
  });

  test('every mail has each case that is due for its reader, and no case that is due for somebody else', () => {
    const missing = year.mails.flatMap(({ own, expected, day, to }) =>
      [...expected].filter((caseId) => !own.includes(caseId)).map((caseId) => ({ caseId, day, to })),
    );
    expect(missing).toEqual([]);
    const readersOf = new Map<string, string[]>();
    for (const { own, day, time, to } of year.mails) {
      for (const caseId of new Set(own)) {
        // By a later hour of the day a case may have gone on to somebody else.
        const key = `${caseId} ${day} ${time}`;
        readersOf.set(key, [...(readersOf.get(key) ?? []), to]);
      }
    }
    const strange = [...readersOf].filter(([, readers]) => readers.length > 1);
    expect(strange).toEqual([]);
  });

  test('every hand-over is told in the next mail to whoever has the case', () => {
    const missing = year.mails.flatMap(({ own, arrived, day, to }) =>
      [...arrived].filter((caseId) => !own.includes(caseId)).map((caseId) => ({ caseId, day, to })),
    );
    expect(missing).toEqual([]);
  });

  test('only where a run was cut off, or Google took no mails, somebody hears a day later', () => {
    const late = year.untold.filter(({ fault }) => fault !== 'cut off' && fault !== 'no mails');
    expect(late).toEqual([]);
    // Of one mail at most nobody can know whether it went.
    const cutOff = year.untold.filter(({ fault }) => fault === 'cut off');
    expect(cutOff).toHaveLength(new Set(cutOff.map(({ day }) => day)).size);
  });
});
