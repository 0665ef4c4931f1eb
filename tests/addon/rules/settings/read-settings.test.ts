import { expect, test } from 'vitest';
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
