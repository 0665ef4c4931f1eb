import { describe, expect, test } from 'vitest';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { emailOf } from '../../an-office-at-work.ts';
import { anOfficeThatReminds, TWELVE } from './reminders-office.ts';

const ORIT = emailOf('אורית סלע');
const NETA = emailOf('נטע ברקאי');
const ROI = emailOf('רועי תבור');
const AMIT = emailOf('עמית שרוני');
const ALL = TEAM.map(({ name }) => emailOf(name));

/** Everybody has a case that is long overdue. */
const cases = TEAM.map(({ name, role }, index) => {
  const caseId = `C-${String(index + 1).padStart(5, '0')}`;
  const due = { caseId, nextActionDue: '2025-05-01' };
  if (role === 'caseManager') return aCase('preparation', { ...due, caseManager: name });
  if (role === 'collections') return aCase('collections', { ...due, collector: name });
  return aCase(role === 'teamManager' ? 'intake' : 'documents', { ...due, clientManager: name });
});

describe('everybody has their list once a day', () => {
  test('from the hour of the digest on, in the first run', async () => {
    const office = await anOfficeThatReminds({ cases });
    office.remind();
    expect(office.recipients).toEqual([]);
    office.waitUntil('2025-05-21 09:10');
    office.remind();
    expect([...office.recipients].sort()).toEqual([...ALL].sort());
    expect(office.recipients[0]).toBe(ORIT);
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['sent']));
    for (const at of ['10:10', '11:10', '16:10', '17:10']) {
      office.waitUntil(`2025-05-21 ${at}`);
      office.remind();
    }
    expect(office.recipients).toHaveLength(ALL.length);
    office.waitUntil('2025-05-22 08:40');
    office.remind();
    expect(office.recipients).toHaveLength(2 * ALL.length);
    expect(office.host.log).toEqual([]);
  });

  test('not on Friday, Saturday, a holiday, its eve or a day on which the office is closed', async () => {
    const office = await anOfficeThatReminds({ cases, settings: { closureDays: '25/05/2025' } });
    // Friday, Saturday, the closed day; the eve of Shavuot and Shavuot.
    for (const day of ['05-23', '05-24', '05-25', '06-01', '06-02']) {
      office.waitUntil(`2025-${day} 09:00`);
      office.remind();
      expect([day, office.recipients]).toEqual([day, []]);
    }
    office.waitUntil('2025-06-03 09:00');
    office.remind();
    expect(office.recipients).toHaveLength(ALL.length);
  });

  test('not once the office has closed; the next day tells of all', async () => {
    const office = await anOfficeThatReminds({ cases });
    office.waitUntil('2025-05-21 17:00');
    office.remind();
    expect(office.recipients).toEqual([]);
    office.waitUntil('2025-05-22 08:59');
    office.remind();
    expect(office.recipients).toHaveLength(ALL.length);
  });

  test('also where the hour of the digest is right before the office closes', async () => {
    const office = await anOfficeThatReminds({ cases, settings: { digestHour: '16:55' } });
    for (let hour = 8; hour < 18; hour += 1) {
      office.waitUntil(`2025-05-21 ${String(hour).padStart(2, '0')}:20`);
      office.remind();
    }
    expect(office.recipients).toHaveLength(ALL.length);
    expect(office.host.outbox[0]?.at.toISOString()).toBe('2025-05-21T13:20:00.000Z');
  });

  test('a deputy has the list of whoever is away, and whoever comes back later that day has none', async () => {
    const away = TEAM.map((one) =>
      one.name === 'נטע ברקאי' ? { ...one, active: false, deputy: 'רועי תבור' } : one,
    );
    const office = await anOfficeThatReminds({ cases, staff: away });
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.recipients).not.toContain(NETA);
    const mail = office.host.outbox.find(({ to }) => to.includes(ROI));
    expect(mail?.body).toContain('C-00004');
    expect(mail?.body).toContain('C-00005');
    office.staff(TEAM);
    office.waitUntil('2025-05-21 10:00');
    office.remind();
    expect(office.recipients).not.toContain(NETA);
  });

  test('whoever has nothing to be told is noted down and not written to', async () => {
    const office = await anOfficeThatReminds({ cases: cases.slice(0, 2) });
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.recipients).toEqual([ORIT, AMIT]);
    expect(office.states('2025-05-21')).toMatchObject({ 'נטע ברקאי': 'nothing', 'אורית סלע': 'sent' });
  });

  test('whoever changes their address meanwhile does not get it again', async () => {
    const office = await anOfficeThatReminds({ cases, mailQuota: 3 });
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    const moved = TEAM.map((one) => ({ ...one, email: one.email.replace('@office', '@elsewhere') }));
    office.staff(moved);
    const before = [...office.recipients];
    office.waitUntil('2025-05-21 10:00');
    office.remind();
    expect(office.recipients).toEqual(before);
    expect(before).toHaveLength(3);
  });
});

describe('where Google does not let all go', () => {
  test('without a quota nobody is written to, all is told the next day, and the manager reads of it', async () => {
    let quota = 0;
    const office = await anOfficeThatReminds({ cases, mailQuota: () => quota });
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.recipients).toEqual([]);
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['queued']));
    quota = 100;
    office.waitUntil('2025-05-22 09:00');
    office.remind();
    expect(office.recipients).toHaveLength(ALL.length);
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['missed']));
    expect(office.host.outbox[0]?.body).toContain('נטע ברקאי');
  });

  test('three a day reach everybody in turn, the manager every day', async () => {
    const office = await anOfficeThatReminds({ cases, mailQuota: 3 });
    for (const day of ['21', '22', '25', '26']) {
      office.waitUntil(`2025-05-${day} 09:00`);
      office.remind();
    }
    const counts = ALL.map((address) => office.recipients.filter((one) => one === address).length);
    expect(counts[0]).toBe(4);
    expect(Math.min(...counts)).toBe(1);
    expect(counts.reduce((sum, count) => sum + count)).toBe(12);
    // Who has to wait stands in the manager's list of the same day.
    const waiting = ALL.filter((address) => !office.recipients.slice(0, 3).includes(address));
    const names = TEAM.filter(({ email }) => waiting.includes(email)).map(({ name }) => name);
    for (const name of names) expect(office.host.outbox[0]?.body).toContain(name);
  });

  test('an address that is refused does not stop the others, and is tried three times', async () => {
    const tried: string[] = [];
    const office = await anOfficeThatReminds({
      cases,
      refuseMail: ({ to }) => {
        if (!to.includes(ROI)) return null;
        tried.push(ROI);
        return 'Invalid email';
      },
    });
    for (let hour = 9; hour < 16; hour += 1) {
      office.waitUntil(`2025-05-21 ${String(hour).padStart(2, '0')}:00`);
      office.remind();
    }
    expect(tried).toHaveLength(3);
    expect(office.recipients).toHaveLength(ALL.length - 1);
    expect(office.states('2025-05-21')).toMatchObject({ 'רועי תבור': 'failed', 'נטע ברקאי': 'sent' });
    office.waitUntil('2025-05-22 09:00');
    office.remind();
    // The next day still knows why, and so does the team manager.
    expect(office.states('2025-05-21')['רועי תבור']).toBe('failed');
    const [orits = ''] = office.host.outbox
      .flatMap(({ to, body }) => (to.includes(ORIT) ? [body] : []))
      .slice(-1);
    expect(orits).toContain('גוגל סירבה לשלוח את הרשימה אל רועי תבור. בדקו את הכתובת בלשונית צוות.');
  });

  test('an address that was corrected is tried anew', async () => {
    const office = await anOfficeThatReminds({
      cases,
      refuseMail: ({ to }) => (to.includes(ROI) ? 'Invalid email' : null),
    });
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    office.staff(
      TEAM.map((one) => (one.name === 'רועי תבור' ? { ...one, email: 'roi@office.example' } : one)),
    );
    office.waitUntil('2025-05-21 10:00');
    office.remind();
    expect(office.recipients).toContain('roi@office.example');
    expect(office.recipients).toHaveLength(ALL.length);
  });

  test('an error although the mail went is no reason to send it again', async () => {
    const office = await anOfficeThatReminds({
      cases,
      loseMailReply: ({ to }) => (to.includes(NETA) ? 'Service error' : null),
    });
    for (const hour of ['09', '10', '11']) {
      office.waitUntil(`2025-05-21 ${hour}:00`);
      office.remind();
    }
    expect(office.recipients.filter((one) => one === NETA)).toEqual([NETA]);
    expect(office.states('2025-05-21')['נטע ברקאי']).toBe('unsure');
  });

  test('where somebody else holds the sheet nobody is written to, and the next run does it', async () => {
    const office = await anOfficeThatReminds({ cases });
    office.waitUntil('2025-05-21 09:00');
    office.host.locks.holdElsewhere('document', 30_000);
    office.remind();
    expect([office.recipients, office.ledger()]).toEqual([[], []]);
    office.wait(60);
    office.remind();
    expect(office.recipients).toHaveLength(ALL.length);
  });

  test('where nobody can note down what went, nothing goes twice', async () => {
    const office = await anOfficeThatReminds({ cases });
    office.waitUntil('2025-05-21 09:00');
    office.remind(({ name }) => {
      if (name === 'MailApp.sendEmail') office.host.locks.holdElsewhere('document', 30_000);
      return undefined;
    });
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['sending']));
    office.wait(60);
    office.remind();
    expect(office.recipients).toHaveLength(ALL.length);
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['sent']));
  });

  test('a run whose time is over leaves the rest to the next one', async () => {
    const office = await anOfficeThatReminds({
      cases,
      callMs: (name) => (name === 'MailApp.sendEmail' ? 100_000 : 0),
    });
    office.waitUntil('2025-05-21 09:00');
    expect(office.remind()).toBe('completed');
    expect(office.recipients).toHaveLength(3);
    office.wait(60);
    office.remind();
    office.wait(60);
    office.remind();
    expect([...office.recipients].sort()).toEqual([...ALL].sort());
  });
});

test.each(['503@1', '503@2', '503@3', '503@4', '503@5', '503@6', '503-after@4', '503-after@6'])(
  'a call that Google fails (%s) loses no mail and sends none twice',
  async (faults) => {
    const office = await anOfficeThatReminds({ cases });
    office.waitUntil('2025-05-21 09:00');
    office.host.setFaults(faults);
    office.remind();
    office.host.setFaults(null);
    office.wait(60);
    office.remind();
    expect([...office.recipients].sort()).toEqual([...ALL].sort());
    expect(new Set(Object.values(office.states('2025-05-21')))).toEqual(new Set(['sent']));
  },
);

describe('hand-overs', () => {
  const toNeta = { name: 'נטע ברקאי', caseId: 'C-00004', about: 'newCase' } as const;

  test('that a digest tells are told, and the next one does not tell them again', async () => {
    const office = await anOfficeThatReminds({ cases });
    office.note(toNeta);
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.told()).toEqual(['sent']);
  });

  test('of a digest that was refused wait as before', async () => {
    const office = await anOfficeThatReminds({
      cases,
      refuseMail: ({ to }) => (to.includes(NETA) ? 'Invalid email' : null),
    });
    office.note(toNeta);
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.told()).toEqual(['']);
  });

  test('of a digest of which nobody knows are unsure', async () => {
    const office = await anOfficeThatReminds({ cases, loseMailReply: () => 'Service error' });
    office.note(toNeta);
    office.waitUntil('2025-05-21 09:00');
    office.remind();
    expect(office.told()).toEqual(['unsure']);
  });
});

describe('what a run calls', () => {
  async function callsOf(count: number, at: string, staff = TWELVE) {
    const many = Array.from({ length: count }, (_, index) =>
      aCase('documents', {
        caseId: `C-${String(index + 1).padStart(5, '0')}`,
        clientManager: staff[index % staff.length]?.name ?? '',
        nextActionDue: '2025-05-01',
      }),
    );
    const office = await anOfficeThatReminds({ cases: many, staff });
    office.remind();
    office.waitUntil(at);
    office.remind();
    return office.calls;
  }

  test('does not grow with the cases', async () => {
    const calls = [await callsOf(24, '2025-05-21 09:00'), await callsOf(400, '2025-05-21 09:00')];
    expect(calls[1]).toEqual(calls[0]);
    expect(calls[0]).toMatchInlineSnapshot(`
      {
        "Lock.releaseLock": 2,
        "Lock.tryLock": 2,
        "LockService.getDocumentLock": 2,
        "MailApp.getRemainingDailyQuota": 14,
        "MailApp.sendEmail": 12,
        "Properties.getProperties": 2,
        "Properties.getProperty": 4,
        "Properties.setProperty": 16,
        "PropertiesService.getDocumentProperties": 22,
        "ScriptApp.getProjectTriggers": 1,
        "Session.getEffectiveUser": 2,
        "Sheet.getMaxRows": 4,
        "Sheets.Spreadsheets.Values.batchGet": 3,
        "Sheets.Spreadsheets.batchUpdate": 2,
        "Sheets.Spreadsheets.get": 1,
        "Spreadsheet.getId": 1,
        "Spreadsheet.getSheetByName": 6,
        "Spreadsheet.getUrl": 1,
        "SpreadsheetApp.getActive": 1,
        "User.getEmail": 2,
        "Utilities.formatDate": 3,
        "Utilities.getUuid": 1,
      }
    `);
  });

  test('is nothing of the spreadsheet where nothing can be due', async () => {
    expect(await callsOf(24, '2025-05-21 08:10')).toMatchInlineSnapshot(`
      {
        "Properties.getProperty": 1,
        "PropertiesService.getDocumentProperties": 1,
        "SpreadsheetApp.getActive": 1,
        "Utilities.formatDate": 1,
      }
    `);
  });
});
