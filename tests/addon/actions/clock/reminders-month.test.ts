import { expect, test } from 'vitest';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { anOfficeAtWork, emailOf } from '../../an-office-at-work.ts';
import { anOfficeThatReminds, type RemindingOffice } from './reminders-office.ts';

type Wanted = Parameters<typeof anOfficeThatReminds>[0];

/** It has been at work since the first days of May, or since another day. */
async function anOfficeSetUp(wanted: Wanted, setUpOn = '2025-05-08'): Promise<RemindingOffice> {
  const office = await anOfficeThatReminds(wanted);
  office.host.documentProperties.set('triggers.setUpAt', String(Date.parse(`${setUpOn}T09:00:00Z`)));
  return office;
}

const ALL = TEAM.map(({ name }) => emailOf(name)).sort();

/** One hour of the clock. */
function anHour(office: RemindingOffice, at: string): void {
  office.waitUntil(at);
  office.remind();
  office.remind(null, 'reportNow');
}

const reports = ({ host }: RemindingOffice) =>
  host.outbox.filter(({ subject }) => subject.includes('הדוח החודשי'));
const reported = (office: RemindingOffice) =>
  reports(office)
    .flatMap(({ to }) => to)
    .sort();

test('everybody gets the report on the month before once, on the first office day from its day on', async () => {
  const office = await anOfficeSetUp({ settings: { monthlyReportDay: 1 } });
  anHour(office, '2025-05-29 09:00');
  expect(reported(office)).toEqual([]);
  // Sunday, the eve of Shavuot, and Shavuot.
  for (const at of ['06-01 09:00', '06-02 09:00', '06-03 08:00']) anHour(office, `2025-${at}`);
  expect(reported(office)).toEqual([]);
  for (const at of ['06-03 09:00', '06-03 10:00', '06-04 09:00']) anHour(office, `2025-${at}`);
  expect(reported(office)).toEqual(ALL);
  expect(new Set(Object.values(office.states('2025-05')))).toEqual(new Set(['sent']));
  expect(office.host.log).toEqual([]);
});

test('digests come first where mails are short; the report reaches everybody in the days after', async () => {
  const cases = [aCase('documents', { nextActionDue: '2025-05-01' })];
  const office = await anOfficeSetUp({ cases, settings: { monthlyReportDay: 1 }, mailQuota: 4 });
  for (const day of ['03', '04', '05', '08', '09']) anHour(office, `2025-06-${day} 09:00`);
  expect(office.host.outbox[0]?.subject).not.toContain('הדוח');
  expect(reported(office)).toEqual(ALL);
});

test('a report that could not go for ten days goes no more', async () => {
  let quota = 0;
  const settings = { monthlyReportDay: 1 };
  const office = await anOfficeSetUp({ settings, mailQuota: () => quota });
  anHour(office, '2025-06-03 09:00');
  quota = 100;
  anHour(office, '2025-06-12 09:00');
  expect(reports(office)).toEqual([]);
});

test('an office that wants no report gets none', async () => {
  const office = await anOfficeSetUp({ settings: { monthlyReportDay: 0 } });
  anHour(office, '2025-06-03 09:00');
  expect(reports(office)).toEqual([]);
});

test('a report that is cut off at any call reaches everybody once', async () => {
  const staff = TEAM.slice(0, 2);
  for (let cutAt = 1; ; cutAt += 1) {
    const office = await anOfficeSetUp({ staff, settings: { monthlyReportDay: 1 } });
    office.waitUntil('2025-06-03 08:40');
    // The manager's digest: the quota is seen to count mails.
    office.remind();
    const outcome = office.remind(({ number }) => (number >= cutAt ? 'cut off' : undefined), 'reportNow');
    office.wait(60);
    office.remind(null, 'reportNow');
    expect([cutAt, reported(office)]).toEqual([
      cutAt,
      ALL.filter((one) => staff.some(({ email }) => email === one)),
    ]);
    if (outcome === 'completed') break;
  }
});

test('the hourly clock sends both, and calls nothing more once they went', async () => {
  const office = await anOfficeAtWork({ cases: [aCase('documents', { nextActionDue: '2025-05-01' })] });
  const [hourly] = office.host.triggers.all().filter(({ functionName }) => functionName === 'hourlyClock');
  office.host.documentProperties.set('triggers.setUpAt', String(Date.parse('2025-05-04T09:00:00Z')));
  if (hourly === undefined) throw new Error('No hourly clock was set up.');
  office.clock.advanceTo(Date.parse('2025-06-03T06:00:00Z'));
  office.host.fire(hourly);
  const subjects = office.host.outbox.map(({ subject }) => subject);
  expect(subjects.filter((one) => one.includes('הדוח החודשי'))).toHaveLength(ALL.length);
  expect(subjects.length).toBeGreaterThan(ALL.length);
  expect(office.host.log.filter((line) => line.startsWith('ERROR'))).toEqual([]);
  const before = office.host.outbox.length;
  office.clock.advance(3_600_000);
  office.host.fire(hourly);
  expect(office.host.outbox).toHaveLength(before);
  expect(office.calls['MailApp.getRemainingDailyQuota']).toBeUndefined();
});

test('a month in which the office was set up late is not reported; the first whole one is', async () => {
  const office = await anOfficeSetUp({ settings: { monthlyReportDay: 1 } }, '2025-05-09');
  for (const day of ['03', '04', '05', '08', '09', '10', '11']) anHour(office, `2025-06-${day} 09:00`);
  expect(reports(office)).toEqual([]);
  anHour(office, '2025-07-01 09:00');
  expect(reported(office)).toEqual(ALL);
  expect(reports(office)[0]?.subject).toContain('יוני 2025');
});
