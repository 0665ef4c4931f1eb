import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officeSettings, readSettings } from '../../../../addon/rules/settings/read-settings.ts';
import { SETTINGS } from '../../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../../mappings/sheet/tabs.ts';

const HEADERS = SETTINGS_TAB.columns.map(({ header }) => header);

/** The tab הגדרות as an office starts with it, with what the owner has typed. */
function settingsRows(typed: { readonly [key: string]: unknown } = {}): readonly (readonly unknown[])[] {
  return [
    HEADERS,
    ...SETTINGS.map(({ key, label, value, explanation }) => [label, typed[key] ?? value, explanation, key]),
  ];
}

const closureDays = (cell: unknown) =>
  [...officeSettings(settingsRows({ closureDays: cell })).closures].filter((day) =>
    day.startsWith('2025-08'),
  );

const problemWith = (key: string, cell: unknown) =>
  readSettings(settingsRows({ [key]: cell })).problems.map(({ saw, expected }) => [saw, expected]);

test('an office that has set nothing works by what it starts with, and nothing is wrong', () => {
  const start = readSettings(settingsRows());
  expect(start.problems).toEqual([]);
  expect(start.mail).toEqual({
    officeOpens: '08:30',
    officeCloses: '17:00',
    handOffMail: 'none',
    urgentDays: 1,
  });
  expect(start.reminders).toEqual({
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
  });
  expect(start.office.appealDays).toBe(60);
  expect(start.office.closures.has('2025-04-13')).toBe(true);
  expect(readSettings([])).toEqual(start);
});

test('every setting that an office starts with can be read', () => {
  for (const { key, value } of SETTINGS) {
    expect(problemWith(key, value)).toEqual([]);
  }
});

test('the office is closed on the days that the owner lists, one by one or from one to another', () => {
  expect(closureDays('14/08/2025, 17.8.25; 20/08/2025-22/08/2025')).toEqual([
    '2025-08-14',
    '2025-08-17',
    '2025-08-20',
    '2025-08-21',
    '2025-08-22',
  ]);
  expect(closureDays('30/07/2025 עד 02/08/2025')).toEqual(['2025-08-01', '2025-08-02']);
});

test('a single closure day that the sheet took for a date is that day', () => {
  expect(closureDays(45883)).toEqual(['2025-08-14']);
});

test('of closure days only those are left out that are none, and the owner is told', () => {
  expect(closureDays('14/08/2025, יום חמישי')).toEqual(['2025-08-14']);
  expect(problemWith('closureDays', '14/08/2025, יום חמישי')).toEqual([
    ['יום חמישי', 'תאריכים עם פסיק ביניהם, למשל 14/08/2025, 17/08/2025-21/08/2025'],
  ]);
  expect(closureDays('22/08/2025-20/08/2025')).toEqual([]);
  expect(problemWith('closureDays', '01/08/2025-01/08/2052')).toHaveLength(1);
});

test('an office that does not work on the middle days is closed on them', () => {
  const isClosed = (cell: string) =>
    officeSettings(settingsRows({ worksOnMiddleDays: cell })).closures.has('2025-10-08');
  expect([isClosed('כן'), isClosed('לא')]).toEqual([false, true]);
});

test.each([
  ['9:00', '09:00'],
  ['09.15', '09:15'],
  [0.375, '09:00'],
  [9, '09:00'],
  ['9', '09:00'],
  [0.354_166_666_67, '08:30'],
  ['8:30:00', '08:30'],
  ['\u200f09:00\u200e', '09:00'],
])('the hour %s is %s', (cell, time) => {
  expect(readSettings(settingsRows({ officeOpens: cell })).mail.officeOpens).toBe(time);
});

test.each([
  ['officeOpens', 'בבוקר', 'שעה, למשל 08:30'],
  ['officeOpens', '25:00', 'שעה, למשל 08:30'],
  ['appealDays', 'שישים', 'מספר שלם של ימים, מ-1 עד 3650'],
  ['appealDays', 0, 'מספר שלם של ימים, מ-1 עד 3650'],
  ['appealDays', 12.5, 'מספר שלם של ימים, מ-1 עד 3650'],
  ['dueSoonDays', -1, 'מספר שלם של ימים, מ-0 עד 3650'],
  ['handOffMail', 'אולי', 'כן, לא או דחוף'],
])(
  'where %s is %s, what an office starts with holds, and the owner is told what to write',
  (key, cell, expected) => {
    expect(problemWith(key, cell)).toEqual([[String(cell), expected]]);
    const { office, mail } = readSettings(settingsRows({ [key]: cell }));
    expect([mail.officeOpens, office.appealDays, mail.handOffMail]).toEqual(['08:30', 60, 'none']);
  },
);

test('an office that would close before it opens keeps the hours it started with, and the owner is told', () => {
  const { mail, problems } = readSettings(settingsRows({ officeOpens: '18:00', officeCloses: '09:00' }));
  expect(mail).toMatchObject({ officeOpens: '08:30', officeCloses: '17:00' });
  expect(problems).toEqual([
    {
      key: 'officeCloses',
      label: 'שעת סגירת המשרד',
      rowNumber: 3,
      saw: '09:00',
      expected: 'שעה אחרי 18:00',
      holds: '08:30 עד 17:00',
    },
  ]);
});

test('an office that closes as it opens is never open: it keeps the hours it started with', () => {
  const { mail, problems } = readSettings(settingsRows({ officeOpens: '09:00', officeCloses: '09:00' }));
  expect(mail).toMatchObject({ officeOpens: '08:30', officeCloses: '17:00' });
  expect(problems).toMatchObject([{ key: 'officeCloses', expected: 'שעה אחרי 09:00' }]);
});

test('an office may be open from the first minute of a day to its last, as the sheet writes them', () => {
  const { mail, problems } = readSettings(settingsRows({ officeOpens: 0, officeCloses: 0.999_99 }));
  expect(mail).toMatchObject({ officeOpens: '00:00', officeCloses: '23:59' });
  expect(problems).toEqual([]);
});

test('where nobody can read the closing hour, the opening hour is told to come before the usual one', () => {
  const { mail, problems } = readSettings(settingsRows({ officeOpens: '18:00', officeCloses: 'בערב' }));
  expect(mail).toMatchObject({ officeOpens: '08:30', officeCloses: '17:00' });
  expect(problems.map(({ key, expected }) => [key, expected])).toEqual([
    ['officeOpens', 'שעה לפני 17:00'],
    ['officeCloses', 'שעה, למשל 08:30'],
  ]);
});

test.each([
  ['07:00', 'before the office opens'],
  ['17:00', 'as the office closes'],
  ['22:00', 'after it closed'],
])('a digest at %s, %s, goes when the office opens, and the owner is told', (digestHour) => {
  const { reminders, problems } = readSettings(settingsRows({ digestHour, officeOpens: '08:00' }));
  expect(reminders.digestHour).toBe('08:00');
  expect(problems).toMatchObject([
    { key: 'digestHour', saw: digestHour, expected: 'שעה מ-08:00 ולפני 17:00', holds: '08:00' },
  ]);
});

test('a digest may go from the minute the office opens to the last before it closes', () => {
  for (const digestHour of ['08:30', '12:00', '16:59']) {
    const { reminders, problems } = readSettings(settingsRows({ digestHour }));
    expect([reminders.digestHour, problems]).toEqual([digestHour, []]);
  }
});

test('an office that opens later than digests start gets them as it opens; nobody is told of an hour they did not write', () => {
  const opensAtTen = settingsRows({ officeOpens: '10:00' });
  const { reminders, problems } = readSettings(opensAtTen);
  expect([reminders.digestHour, problems.map(({ key }) => key)]).toEqual(['10:00', ['digestHour']]);
  const emptied = readSettings(settingsRows({ officeOpens: '10:00', digestHour: ' ' }));
  expect([emptied.reminders.digestHour, emptied.problems]).toEqual(['10:00', []]);
  const without = readSettings(opensAtTen.filter((row) => row[3] !== 'digestHour'));
  expect([without.reminders.digestHour, without.problems]).toEqual(['10:00', []]);
});

test.each([
  ['כן', 'all'],
  ['דחוף', 'urgent'],
  ['לא', 'none'],
  [true, 'all'],
  [false, 'none'],
  ['\u200fדחוף ', 'urgent'],
  ['', 'none'],
])('hand-overs are told at once where the office says %s: %s', (cell, told) => {
  const { mail, problems } = readSettings(settingsRows({ handOffMail: cell }));
  expect([mail.handOffMail, problems]).toEqual([told, []]);
});

test('each setting of reminders is its own, typed as a number or as text', () => {
  const keys = [
    ...['dueSoonDays', 'quietDays', 'appealWarningDays', 'entitlementWarningDays', 'escalationDays'],
    ...['startDays', 'mostCases', 'monthlyTarget', 'monthlyBefore', 'waitingClientDays'],
    ...['waitingAuthorityDays', 'monthlyReportDay'],
  ];
  for (const asTyped of [Number, String]) {
    const typed = Object.fromEntries(keys.map((key, index) => [key, asTyped(index + 3)]));
    const { reminders, problems } = readSettings(settingsRows(typed));
    const { waitingDays } = reminders;
    const flat = {
      ...reminders,
      waitingClientDays: waitingDays.client,
      waitingAuthorityDays: waitingDays.authority,
    };
    expect(flat).toMatchObject(Object.fromEntries(keys.map((key, index) => [key, index + 3])));
    expect(problems).toEqual([]);
  }
});

test('the target of a stage is that stage’s', () => {
  const { reminders } = readSettings(settingsRows({ 'targetDays.decision': '4' }));
  expect([reminders.targetDays.get('decision'), reminders.targetDays.get('documents')]).toEqual([4, 10]);
});

test.each([
  ['monthlyReportDay', 29, 'יום בחודש מ-1 עד 28, או 0'],
  ['mostCases', 'הרבה', 'מספר שלם, 0 או יותר'],
  ['startDays', 0, 'מספר שלם של ימים, מ-1 עד 3650'],
])('%s cannot be %s', (key, cell, expected) => {
  expect(problemWith(key, cell)).toEqual([[String(cell), expected]]);
});

test('no report a month, no limit of cases and no warning are all a 0', () => {
  const { reminders, mail, problems } = readSettings(
    settingsRows({ monthlyReportDay: 0, mostCases: '0', appealWarningDays: 0, urgentDays: '0' }),
  );
  const { monthlyReportDay, mostCases, appealWarningDays } = reminders;
  expect([monthlyReportDay, mostCases, appealWarningDays, mail.urgentDays]).toEqual([0, 0, 0, 0]);
  expect(problems).toEqual([]);
});

describe('whatever stands on the tab', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'כן',
      'לא',
      'דחוף',
      '08:30',
      '17:00',
      '7',
      0,
      1,
      28,
      0.25,
      0.75,
      -1,
      true,
      false,
      null,
      '#REF!',
    ),
    fc.constantFrom(
      '14/08/2025',
      45_883,
      '14/08/2025-10/08/2025',
      '=1+1',
      '\u200f',
      1e300,
      'Infinity',
      'NaN',
    ),
    fc.string(),
    fc.double(),
  );
  const tab = fc
    .tuple(...SETTINGS.map(() => cell))
    .map((cells) => settingsRows(Object.fromEntries(SETTINGS.map(({ key }, index) => [key, cells[index]]))));

  test('the office opens before it closes, digests go between, and every number is one', () => {
    fc.assert(
      fc.property(tab, (rows) => {
        const { mail, reminders, office } = readSettings(rows);
        const { officeOpens, officeCloses } = mail;
        for (const time of [officeOpens, officeCloses, reminders.digestHour]) {
          expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
        expect(officeOpens <= reminders.digestHour && reminders.digestHour < officeCloses).toBe(true);
        const { waitingDays, targetDays, digestHour: _, ...counts } = reminders;
        const numbers = [
          ...[...Object.values(waitingDays), ...targetDays.values(), ...Object.values(counts)],
          ...[office.appealDays, mail.urgentDays],
        ];
        for (const number of numbers) expect(Number.isInteger(number) && Number(number) >= 0).toBe(true);
      }),
    );
  });

  test('each problem names its cell, and what holds then', () => {
    fc.assert(
      fc.property(tab, (rows) => {
        for (const { key, rowNumber, label, saw, expected, holds } of readSettings(rows).problems) {
          expect([rows[rowNumber - 1]?.[0], rows[rowNumber - 1]?.[3]]).toEqual([label, key]);
          expect(Math.min(saw.length, expected.length, holds.length)).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test('settings are found wherever the owner moved them, and by their names where the hidden key is gone', () => {
  const [label = '', value = '', explanation = '', key = ''] = HEADERS;
  const rows = [
    ['ההגדרות שלנו'],
    [],
    [value, key, explanation, label],
    ['כן', '', '', 'דואר מיידי כשתיק עובר'],
    [45, 'appealDays', '', 'ימים לערר (שינינו את השם)'],
  ];
  const { office, mail } = readSettings(rows);
  expect([office.appealDays, mail.handOffMail]).toEqual([45, 'all']);
});

test('a setting that was emptied is as an office starts with it, without a word', () => {
  expect(problemWith('quietDays', '')).toEqual([]);
  expect(readSettings(settingsRows({ appealDays: '' })).office.appealDays).toBe(60);
});
