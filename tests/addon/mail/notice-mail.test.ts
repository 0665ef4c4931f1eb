import { expect, test } from 'vitest';
import { noticeMail } from '../../../addon/mail/notice-mail.ts';
import type { NoticeLine } from '../../../addon/rules/notices/notice-line.ts';

const SHEET = 'https://docs.google.com/spreadsheets/d/the-office/edit#gid=17';

const aLine = (parts: Partial<NoticeLine> = {}): NoticeLine => ({
  caseId: 'C-00042',
  about: 'finish',
  stage: 'איסוף מסמכים',
  url: `${SHEET}&range=A12`,
  ...parts,
});

test('the mail reads well as a page and as plain text', async () => {
  const { subject, body, htmlBody } = noticeMail(
    [
      aLine(),
      aLine({ caseId: 'C-00117', about: 'back', stage: 'הכנת תביעה', url: `${SHEET}&range=A31` }),
      aLine({ caseId: 'C-01208', about: 'newCase', stage: 'קליטה', url: `${SHEET}&range=A1209` }),
      aLine({ caseId: 'C-00009', about: 'left', stage: 'עזב אותנו', url: `${SHEET}&range=A10` }),
    ],
    SHEET,
  );
  expect(subject).toBe('עדכון על 4 תיקים');
  await expect(htmlBody).toMatchFileSnapshot('../../golden/mails/notices.html');
  await expect(body).toMatchFileSnapshot('../../golden/mails/notices.txt');
});

test('a single case is named in the subject', () => {
  expect(noticeMail([aLine()], SHEET).subject).toBe('תיק C-00042 הועבר אליכם');
  expect(noticeMail([aLine({ about: 'reopen' })], SHEET).subject).toBe('תיק C-00042 נפתח מחדש ושובץ אליכם');
});

test('whatever somebody typed as a case number is text, and nothing that a mail program would obey', () => {
  const caseId = '"><script>alert(1)</script>&\'';
  const { htmlBody } = noticeMail([aLine({ caseId, url: `${SHEET}&range="A1"` })], SHEET);
  expect(htmlBody).not.toContain('<script');
  expect(htmlBody).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;');
  expect(htmlBody).toContain('range=&quot;A1&quot;"');
});

test('of very many cases the first fifty are named, and how many more there are', () => {
  const lines = Array.from({ length: 200 }, (_, index) => aLine({ caseId: `C-${index + 1}` }));
  const { subject, body, htmlBody } = noticeMail(lines, SHEET);
  expect(subject).toBe('עדכון על 200 תיקים');
  for (const text of [body, htmlBody]) {
    expect(text).toContain('C-50');
    expect(text).not.toContain('C-51');
    expect(text).toContain('ועוד 150 תיקים בגיליון.');
  }
});

test('a case that stands in no known stage is told without one', () => {
  expect(noticeMail([aLine({ stage: '' })], SHEET).body).toContain('תיק C-00042\n- הועבר אליכם\n');
});
