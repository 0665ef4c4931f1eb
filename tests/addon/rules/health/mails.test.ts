import { expect, test } from 'vitest';
import { checkMails } from '../../../../addon/rules/health/checks/mails.ts';
import type { StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import { MAILS_TAB } from '../../../../mappings/sheet/tabs.ts';
import { anExaminedOffice } from './an-examined-office.ts';

const TODAY = '2025-05-21';
const aMail = (parts: Partial<StandingMail> = {}): StandingMail => ({
  kind: 'digest',
  period: '2025-05-20',
  name: 'נטע ברקאי',
  address: 'neta@office.example',
  state: 'sent',
  at: '2025-05-20T08:35:00',
  run: 'r1',
  place: 0,
  attempts: 1,
  notices: [],
  rowNumber: 2,
  ...parts,
});
const told = (mails: readonly StandingMail[]) =>
  checkMails({ ...anExaminedOffice(), mails, today: TODAY }).map(
    (one) => `${one.outcome}: ${'text' in one ? one.text : ''}`,
  );

test('where every mail went, or there was nothing to tell, all is well', () => {
  expect(told([aMail(), aMail({ state: 'nothing' }), aMail({ state: 'sending' })])).toEqual(['well: ']);
});

test('whoever was not reminded is named with the day, and with what to do about it', () => {
  expect(
    told([
      aMail({ state: 'failed' }),
      aMail({ state: 'missed', name: 'רועי תבור', period: '2025-05-19' }),
      aMail({ state: 'unsure', name: '' }),
      aMail({ state: 'failed', kind: 'month', period: '2025-04', name: 'גילה מורן' }),
    ]),
  ).toEqual([
    'wrong: תזכורות ש-Google לא הסכים לשלוח: נטע ברקאי (20/05), גילה מורן (הדוח על 04/2025). בדקו את הכתובות בלשונית צוות. מה שעוד פתוח יישלח שוב, ואם לא היום, ביום העבודה הבא.',
    'wrong: תזכורות שלא נשלחו עד סוף היום שלהן: רועי תבור (19/05). אמרו להם לבדוק את התיקים שלהם בסרגל הצד. אם זה חוזר, מכסת הדואר של בעל הגיליון אינה מספיקה.',
    'wrong: תזכורות שלא ידוע אם הגיעו: neta@office.example (20/05). שאלו אותם. שוב הן לא יישלחו, ומה שעוד פתוח יופיע בתזכורת הבאה.',
  ]);
});

test('a mail that waits for its turn is nothing wrong', () => {
  expect(told([aMail({ state: 'queued' })])).toEqual([
    'waits: תזכורות שעוד לא נשלחו, כי נגמרה מכסת הדואר היומית או הזמן: נטע ברקאי (20/05). הן יישלחו מעצמן, הדחופות קודם.',
  ]);
});

test.each([
  ['2025-05-14T23:59:59', 'wrong'],
  ['2025-05-13T23:59:59', 'well'],
])('a mail that failed at %s is told for a week', (at, outcome) => {
  expect(
    checkMails({ ...anExaminedOffice(), mails: [aMail({ state: 'failed', at })], today: TODAY })[0]?.outcome,
  ).toBe(outcome);
});

test.each([
  ['the tab of mails', undefined],
  ['one of its columns', [MAILS_TAB.columns.slice(1).map(({ header }) => header)]],
])('where %s is gone no mail goes, and the owner is told what to do', (_, rows) => {
  const { layout } = anExaminedOffice();
  const cells = new Map(layout.cells);
  if (rows === undefined) cells.delete(MAILS_TAB.title);
  else cells.set(MAILS_TAB.title, rows);
  const [finding] = checkMails({ mails: [], today: TODAY, layout: { ...layout, cells } });
  expect(finding).toMatchObject({
    outcome: 'wrong',
    text: 'תזכורות לא נשלחות, כי אין איפה לרשום מה כבר נשלח. הריצו "הקמת המשרד".',
  });
});
