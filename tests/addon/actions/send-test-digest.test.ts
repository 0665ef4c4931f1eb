import { expect, test } from 'vitest';
import { MAILS_TAB, NOTICES_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import { writeStaff } from '../an-office-with-the-addon.ts';

const NETA = emailOf('נטע ברקאי');
const ORIT = emailOf('אורית סלע');
const OVERDUE = aCase('documents', { nextActionDue: '2025-05-01' });
type Office = Awaited<ReturnType<typeof anOfficeAtWork>>;

/** What the person is told in the end. */
function ask({ host }: Office, user: string): string {
  host.callAs({ user, functionName: 'sendTestDigest' });
  const told = host.screen.alerts.splice(0);
  expect(told.map((one) => [one.user, one.title])).toEqual([[user, 'תזכורת לניסיון']]);
  return told[0]?.message ?? '';
}

test('whoever asks gets the digest of now, marked as a trial, and nothing is noted down of it', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  const before = office.engine.save();
  const properties = [...office.host.documentProperties];
  expect(ask(office, NETA)).toBe(
    `נשלח אל ${NETA} הדואר שהיה נשלח עכשיו. אם הוא לא מגיע בתוך כמה דקות, בדקו גם בתיקיית הספאם.`,
  );
  const [mail, ...others] = office.host.outbox;
  expect(others).toEqual([]);
  expect(mail?.to).toEqual([NETA]);
  expect(mail?.subject).toMatch(/^\[ניסיון\] ./);
  expect(mail?.body).toContain('C-00001');
  expect(mail?.body).not.toContain(String(OVERDUE.clientName));
  expect(office.engine.save()).toEqual(before);
  expect([...office.host.documentProperties]).toEqual(properties);
});

test('it goes at any hour, also where the office is closed', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  // Saturday night.
  office.clock.advanceTo(Date.parse('2025-05-24T20:00:00Z'));
  ask(office, NETA);
  expect(office.host.outbox.map(({ to }) => to)).toEqual([[NETA]]);
});

test('the digest of the day goes all the same, as if nobody had tried', async () => {
  const [tried, untried] = [
    await anOfficeAtWork({ cases: [OVERDUE] }),
    await anOfficeAtWork({ cases: [OVERDUE] }),
  ];
  ask(tried, NETA);
  for (const { host } of [tried, untried]) host.tick(61);
  const mails = ({ host }: Office) =>
    host.outbox.filter(({ subject }) => !subject.startsWith('[ניסיון]')).map(({ to, body }) => [to, body]);
  expect(mails(tried)).toEqual(mails(untried));
  expect(tried.values(MAILS_TAB.title).length).toBe(untried.values(MAILS_TAB.title).length);
  expect(tried.values(NOTICES_TAB.title)).toEqual(untried.values(NOTICES_TAB.title));
});

test('where there is nothing to remind of, nothing is sent, and that is said', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('closed')] });
  expect(ask(office, NETA)).toMatch(/^אין כרגע תיק שצריך להזכיר לכם/);
  expect(office.host.outbox).toEqual([]);
});

test('the team manager gets the whole office; what nobody but the owner of the clock can see is not made up', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  office.host.tick(61);
  ask(office, ORIT);
  const mail = office.host.outbox.at(-1);
  expect(mail?.to).toEqual([ORIT]);
  expect(mail?.body).not.toMatch(/טיפול בכל עריכה|בדיקה בכל שעה/);
});

test('whoever is not on the tab of the staff is told why they get none', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  expect(ask(office, OWNER)).toBe(
    `תזכורות נשלחות רק לעובדים פעילים שכתובתם בלשונית צוות, והכתובת ${OWNER} אינה שם.`,
  );
  expect(office.host.outbox).toEqual([]);
});

test('whoever has several addresses gets it where they are signed in', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  const line = TEAM.findIndex(({ email }) => email === NETA) + 2;
  office.host.editAs({ user: OWNER, range: `'צוות'!C${line}`, values: [[`neta@home.example, ${NETA}`]] });
  expect(ask(office, NETA)).toContain(`נשלח אל ${NETA} `);
  expect(office.host.outbox.map(({ to }) => to)).toEqual([[NETA]]);
});

test('who is on leave gets none, as every day', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  const line = TEAM.findIndex(({ email }) => email === NETA) + 2;
  office.host.editAs({ user: OWNER, range: `'צוות'!D${line}`, values: [['לא']] });
  expect(ask(office, NETA)).toMatch(/^תזכורות נשלחות רק לעובדים פעילים/);
  expect(office.host.outbox).toEqual([]);
});

test.each([
  ['whoever runs the clock leaves one mail for each colleague', TEAM.length, ORIT, 0],
  ['whoever runs the clock sends what is left beyond that', TEAM.length + 1, ORIT, 1],
  ['a colleague has a quota of their own', 1, NETA, 1],
  ['without a quota nothing goes', 0, NETA, 0],
])('%s', async (_, mailQuota, user, count) => {
  const office = await anOfficeAtWork({ cases: [OVERDUE], mailQuota });
  office.host.documentProperties.set('triggers.installer', ORIT);
  expect(ask(office, user)).toMatch(count === 1 ? /^נשלח אל/ : /^מכסת הדואר היומית שלכם/);
  expect(office.host.outbox).toHaveLength(count);
});

test('an address that Google refuses is said in its words', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE], refuseMail: () => 'Invalid email' });
  expect(ask(office, NETA)).toMatch(/^הניסיון לא הצליח\. הסיבה מ-Google: .*Invalid email/);
});

test('what is wrong with the sheet is said in words, and nothing is sent', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  office.host.setFaults('500@1');
  expect(ask(office, NETA)).toMatch(/^הניסיון לא הצליח\. הסיבה מ-Google: ./);
  expect(office.host.outbox).toEqual([]);
});

test('the owner, who is not on the tab of the team, gets the whole office where nobody else leads it', async () => {
  const office = await anOfficeAtWork({ cases: [OVERDUE] });
  expect(ask(office, OWNER)).toContain('תזכורות נשלחות רק לעובדים פעילים');
  writeStaff(
    office.engine,
    TEAM.map(({ name, email }) => [name, 'מנהל לקוח', email, 'כן', '']),
  );
  expect(ask(office, OWNER)).toContain(`נשלח אל ${OWNER} הדואר שהיה נשלח עכשיו.`);
  expect(office.host.outbox.at(-1)?.body).toContain('אין מנהל צוות שאפשר לכתוב לו');
});
