import { expect, test } from 'vitest';
import { isOfficeDay } from '../../../../addon/rules/office-days.ts';
import { closuresOf } from '../../../../mappings/calendar/closures.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { OWNER } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { emailOf } from '../../an-office-at-work.ts';
import { anOfficeThatReminds, type RemindingOffice } from './reminders-office.ts';

const ORIT = 'אורית סלע';
const NETA = 'נטע ברקאי';
const AMIT = 'עמית שרוני';
const staff = TEAM.filter(({ name }) => [ORIT, NETA, AMIT].includes(name));
const ALL = staff.map(({ name }) => emailOf(name)).sort();
const cases = [
  aCase('documents', { caseId: 'C-00001', nextActionDue: '2025-05-01', clientManager: NETA }),
  aCase('preparation', { caseId: 'C-00002', nextActionDue: '2025-05-01', caseManager: AMIT }),
];

/** Days on which the office works, of the same summer. */
function* officeDays(): Generator<string> {
  const closures = closuresOf({ settingsClosureDays: [], years: [2025], worksOnMiddleDays: true });
  for (let at = Date.parse('2025-05-22'); at < Date.parse('2025-10-20'); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isOfficeDay(day, closures)) yield day;
  }
}

/** An office whose quota was seen to count mails, and how many calls a run makes that sends them all. */
async function aCountedOffice(): Promise<{ office: RemindingOffice; calls: number }> {
  const office = await anOfficeThatReminds({ cases, staff });
  office.waitUntil('2025-05-21 09:00');
  office.remind();
  expect(office.recipients).toHaveLength(staff.length);
  const calls = Object.values(office.calls).reduce((sum, count) => sum + count);
  return { office, calls };
}

/** To whom mails went on the day that `act` does something to. */
function sentDuring(office: RemindingOffice, act: () => void): readonly string[] {
  const before = office.recipients.length;
  act();
  return office.recipients.slice(before);
}

test('a run cut off at any call sends everybody one list, or tells that nobody knows of the one it was sending', async () => {
  const { office, calls } = await aCountedOffice();
  const days = officeDays();
  let unsure = 0;
  for (let cutAt = 1; cutAt <= calls + 1; cutAt += 1) {
    const day = days.next().value;
    // So that Google gives back the quota before, and not between the two runs.
    office.waitUntil(`${day} 08:00`);
    office.remind(null, 'writeToSomebody');
    office.note({ name: NETA, caseId: 'C-00001', about: 'newCase' });
    office.waitUntil(`${day} 09:00`);
    let cutName = '';
    const sent = sentDuring(office, () => {
      office.remind(({ number, name }) => {
        if (number < cutAt) return undefined;
        cutName = name;
        return 'cut off';
      });
      office.wait(60);
      expect(office.remind()).toBe('completed');
    });
    const states = Object.values(office.states(String(day)));
    expect([day, cutName, [...sent].sort()]).toEqual([day, cutName, ALL]);
    expect(states.every((state) => state === 'sent' || state === 'unsure')).toBe(true);
    const doubtful = states.filter((state) => state === 'unsure').length;
    expect(doubtful).toBeLessThanOrEqual(1);
    // Only right after a mail went and before that is noted down, nobody can know.
    if (doubtful > 0) expect(cutName).toMatch(/getRemainingDailyQuota|Propert/);
    unsure += doubtful;
    const [told] = office.told().slice(-1);
    expect(told).toBe(office.states(String(day))[NETA]);
  }
  expect(unsure).toBe(3 * staff.length);
});

test('two runs at once, the second starting before any call of the first, send everybody one list', async () => {
  const { office, calls } = await aCountedOffice();
  const days = officeDays();
  for (let at = 1; at <= calls; at += 1) {
    const day = days.next().value;
    office.waitUntil(`${day} 09:00`);
    let isDone = false;
    const sent = sentDuring(office, () => {
      office.remind(({ number }) => {
        if (number !== at || isDone) return undefined;
        isDone = true;
        const functionName = 'remindNow';
        office.host.fire({ uid: '2', user: OWNER, functionName, event: 'CLOCK', everyMs: 1, dueAt: null });
        return undefined;
      });
      office.wait(60);
      office.remind();
    });
    expect([at, [...sent].sort()]).toEqual([at, ALL]);
    expect(Object.values(office.states(String(day)))).toEqual(['sent', 'sent', 'sent']);
  }
});

test('where another script sends meanwhile, a mail that may have gone is not sent again', async () => {
  const { office } = await aCountedOffice();
  office.waitUntil('2025-05-22 09:00');
  office.remind(({ name }) => (name === 'MailApp.sendEmail' ? 'cut off' : undefined));
  office.remind(null, 'writeToSomebody');
  office.wait(60);
  const sent = sentDuring(office, () => office.remind());
  expect([...sent].sort()).toEqual([emailOf(NETA), emailOf(AMIT)].sort());
  expect(office.states('2025-05-22')).toEqual({ [ORIT]: 'unsure', [NETA]: 'sent', [AMIT]: 'sent' });
  // The day after the manager reads of it.
  office.waitUntil('2025-05-25 09:00');
  office.remind();
  const mail = office.host.outbox.filter(({ to }) => to.includes(emailOf(ORIT))).at(-1);
  expect(mail?.body).toContain('לא ברור אם הרשימה הגיעה אל אורית סלע');
});

test('where Google gives back the quota between two runs, nobody can know of the mail that was being sent', async () => {
  const { office } = await aCountedOffice();
  office.waitUntil('2025-05-22 08:40');
  office.remind(({ name }) => (name === 'MailApp.sendEmail' ? 'cut off' : undefined));
  office.wait(60);
  office.remind();
  expect(Object.values(office.states('2025-05-22')).sort()).toEqual(['sent', 'sent', 'unsure']);
});

test('where Google does not count mails, a quota that stays the same proves nothing', async () => {
  let used = 0;
  const quota = () => 100 + used;
  const office = await anOfficeThatReminds({ cases, staff, mailQuota: quota });
  const uncounted = (name: string) => {
    if (name === 'MailApp.getRemainingDailyQuota') used = office.recipients.length;
    return undefined;
  };
  office.waitUntil('2025-05-21 09:00');
  office.remind(({ name }) => uncounted(name));
  office.waitUntil('2025-05-22 09:00');
  let sends = 0;
  office.remind(({ name }) => {
    uncounted(name);
    if (name === 'MailApp.sendEmail') sends += 1;
    return sends > 1 ? 'cut off' : undefined;
  });
  office.wait(60);
  office.remind(({ name }) => uncounted(name));
  expect(Object.values(office.states('2025-05-22')).sort()).toEqual(['sent', 'sent', 'unsure']);
});

test('a run that nobody goes on with on its day is told of on the next, and none of its mails goes late', async () => {
  const { office } = await aCountedOffice();
  office.waitUntil('2025-05-22 16:30');
  let sends = 0;
  office.remind(({ name }) => {
    if (name === 'MailApp.sendEmail') sends += 1;
    return sends > 1 ? 'cut off' : undefined;
  });
  office.waitUntil('2025-05-25 09:00');
  const sent = sentDuring(office, () => office.remind());
  expect([...sent].sort()).toEqual(ALL);
  expect(Object.values(office.states('2025-05-22')).sort()).toEqual(['missed', 'sent', 'unsure']);
});
