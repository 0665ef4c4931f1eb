import { expect, test } from 'vitest';
import { failedParts } from '../../../../addon/rules/health/failed-parts.ts';
import { troubleIn, troubleText } from '../../../../addon/rules/health/noted-trouble.ts';
import {
  type StandingTrouble,
  troubledMails,
  troubleSentence,
} from '../../../../addon/rules/health/standing-trouble.ts';
import type { LedgerMail } from '../../../../addon/rules/mails/ledger-mail.ts';

const NONE: StandingTrouble = {
  mails: { failed: 0, missed: 0, unsure: 0 },
  isLedgerGone: false,
  triggersMissing: 0,
  columnsLost: 0,
  parts: {},
};

test('one sentence tells the most urgent of what is wrong', () => {
  const told = (parts: Partial<StandingTrouble>) => troubleSentence({ ...NONE, ...parts });
  const mails = { failed: 1, missed: 0, unsure: 2 };
  expect(told({})).toBeNull();
  expect(told({ mails: { ...NONE.mails, unsure: 1 } })).toBe('לא ידוע אם תזכורת אחת הגיעה בשבוע האחרון.');
  expect(told({ mails: { ...NONE.mails, unsure: 2 } })).toBe('לא ידוע אם 2 תזכורות הגיעו בשבוע האחרון.');
  expect(told({ mails })).toBe('תזכורת אחת לא נשלחה בשבוע האחרון.');
  expect(told({ mails, columnsLost: 1 })).toBe('חסרה כותרת של עמודה, ולכן חלק מהתזכורות לא נשלחות.');
  expect(told({ mails, columnsLost: 3 })).toBe('3 עמודות איבדו את הכותרת, ולכן חלק מהתזכורות לא נשלחות.');
  expect(told({ mails, columnsLost: 1, parts: { sendReminders: 2 } })).toBe(
    'הפעולה שבכל שעה "שליחת תזכורות" נכשלת שוב ושוב.',
  );
  expect(told({ mails, parts: { sendReminders: 2 }, isLedgerGone: true })).toBe(
    'תזכורות לא נשלחות עד שבעל הגיליון יריץ "הקמת המשרד".',
  );
  expect(told({ isLedgerGone: true, parts: { sendReminders: 2 }, triggersMissing: 1 })).toBe(
    'הטיפול האוטומטי בעריכות אינו פועל.',
  );
});

test('what failed once is nothing to alarm everybody with', () => {
  expect(troubleSentence({ ...NONE, parts: { lookOver: 1 } })).toBeNull();
});

test('a part counts as failing until it goes well again, also while no run gets to it', () => {
  const run = (before: StandingTrouble['parts'], failed: readonly string[], begun: readonly string[]) =>
    failedParts(before, { failed: new Set(failed), begun: new Set(begun) });
  const once = run({}, ['sendNotices'], ['sendNotices', 'lookOver']);
  expect(once).toEqual({ sendNotices: 1 });
  expect(run(once, ['sendNotices'], ['sendNotices'])).toEqual({ sendNotices: 2 });
  expect(run(once, [], ['lookOver'])).toEqual({ sendNotices: 1 });
  expect(run(once, [], ['sendNotices'])).toEqual({});
});

const aMail = (parts: Partial<LedgerMail>): LedgerMail => ({
  kind: 'digest',
  period: '2025-05-20',
  name: 'נטע ברקאי',
  address: 'neta@office.example',
  state: 'missed',
  at: '2025-05-20T09:00:00',
  run: 'r1',
  place: 0,
  attempts: 1,
  notices: [],
  ...parts,
});

test('only mails of the last week count', () => {
  const mails = ['2025-05-21T09:00:00', '2025-05-14T09:00:00', '2025-05-13T09:00:00'].map((at) =>
    aMail({ at }),
  );
  expect(troubledMails(mails, '2025-05-21')).toEqual({ failed: 0, missed: 2, unsure: 0 });
});

test.each([
  ['the next list came', { period: '2025-05-21', state: 'sent' }, 0],
  ['there was nothing to tell the next day', { period: '2025-05-21', state: 'nothing' }, 0],
  ['the next list failed too', { period: '2025-05-21', state: 'unsure' }, 1],
  ['the list of the day before had come', { period: '2025-05-19', state: 'sent' }, 1],
  ['somebody else got the next list', { period: '2025-05-21', state: 'sent', address: 'roi@x.example' }, 1],
  ['the report on a month came', { kind: 'month', period: '2025-06', state: 'sent' }, 1],
] as const)('a list that was missed counts until a later one made up for it: %s', (_, later, missed) => {
  expect(troubledMails([aMail({}), aMail(later)], '2025-05-21').missed).toBe(missed);
});

test('no list makes up for a report on a month', () => {
  const report = aMail({ kind: 'month', period: '2025-04', state: 'failed' });
  expect(troubledMails([report, aMail({ state: 'sent' })], '2025-05-21').failed).toBe(1);
});

test('what was noted is read as it was; what is no such note says nothing', () => {
  const mails = { failed: 1, missed: 2, unsure: 3 };
  const trouble = { mails, isLedgerGone: true, triggersMissing: 1, columnsLost: 2, parts: { lookOver: 4 } };
  expect(troubleIn(troubleText(trouble))).toEqual(trouble);
  // As an older version noted it.
  const { columnsLost, isLedgerGone, ...older } = trouble;
  expect(troubleIn(JSON.stringify(older))).toEqual({ ...trouble, columnsLost: 0, isLedgerGone: false });
  for (const text of [null, undefined, '', '{', '7', 'null', '[]', '{"mails":{}}', '{"triggersMissing":1}']) {
    expect(troubleIn(text)).toBeNull();
  }
});
