import { describe, expect, test } from 'vitest';
import { NOTICES_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { aColleague, TEAM } from '../../builders/a-team.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeThatTells } from './an-office-that-tells.ts';

const emailOf = (name: string) => TEAM.find((one) => one.name === name)?.email ?? '';
const NETA = emailOf('נטע ברקאי');
const AMIT = emailOf('עמית שרוני');

const toNeta = { name: 'נטע ברקאי', caseId: 'C-00001', about: 'finish' } as const;
const toAmit = { name: 'עמית שרוני', caseId: 'C-00002', about: 'back' } as const;
const CASES = [aCase('documents'), aCase('preparation', { caseId: 'C-00002', clientId: 'P-00002' })];

const HOUR = 60;

/** The digests of the day are no longer waited for. */
function digestsWent({ host, clock }: Awaited<ReturnType<typeof anOfficeThatTells>>): void {
  host.documentProperties.set('mails.done', clock.now().toISOString().slice(0, 10));
}

test('whoever receives a case hears of it at once, with its number, its stage and the way to its row', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  office.tell();
  expect(office.host.log).toEqual([]);
  const [mail] = office.host.outbox;
  expect([mail?.to, mail?.from, mail?.subject]).toEqual([[NETA], OWNER, 'תיק C-00001 הועבר אליכם']);
  expect(mail?.body).toContain('תיק C-00001 · איסוף מסמכים\n- הועבר אליכם\nhttps://');
  expect(mail?.body).toMatch(/#gid=\d+&range=A2\n/);
  expect(office.told()).toEqual(['sent 2025-05-21T11:00:00']);
});

test('nothing of the client stands in the mail', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  office.tell();
  const { clientName, nationalId, phones = [] } = CASES[0] ?? {};
  const mail = JSON.stringify(office.host.outbox);
  for (const secret of [
    String(clientName),
    String(nationalId),
    ...String(clientName).split(' '),
    String(phones),
  ]) {
    expect(mail).not.toContain(secret);
  }
});

test('one mail gathers what waits for one person, and each person gets their own', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta, toAmit, { ...toNeta, caseId: 'C-00002' });
  office.tell();
  expect(office.host.outbox.map(({ to, subject }) => [to, subject])).toEqual([
    [[NETA], 'עדכון על 2 תיקים'],
    [[AMIT], 'תיק C-00002 הוחזר אליכם לתיקון'],
  ]);
});

test('nobody is written to at once where the office has not asked for it', async () => {
  const office = await anOfficeThatTells({ settings: { handOffMail: 'לא' } });
  office.note(toNeta);
  office.tell();
  expect([office.recipients, office.told()]).toEqual([[], ['']]);
});

test('where only what is urgent is told at once, one case comes back and the other is promised for today', async () => {
  const promised = aCase('documents', {
    caseId: 'C-00003',
    clientId: 'P-00003',
    promisedDate: '2025-05-21',
    nextActionDue: '2025-07-01',
  });
  const office = await anOfficeThatTells({
    cases: [...CASES, promised],
    settings: { handOffMail: 'דחוף' },
  });
  office.note(toNeta, toAmit, { ...toNeta, caseId: 'C-00003' });
  office.tell();
  expect(office.recipients).toEqual([AMIT, NETA]);
  expect(office.host.outbox[1]?.subject).toBe('תיק C-00003 הועבר אליכם');
  expect(office.told()).toEqual(['', 'sent 2025-05-21T11:00:00', 'sent 2025-05-21T11:00:00']);
  const { 'Sheets.Spreadsheets.Values.batchGet': reads } = office.host.executions.at(-1)?.calls ?? {};
  expect(reads).toBe(3);
});

describe('what comes while the office is closed waits for it to open', () => {
  test.each([
    ['in the evening', 8 * HOUR, 14 * HOUR],
    ['before it opens', -4 * HOUR, 2 * HOUR],
    ['on a Friday', 2 * 24 * HOUR, 2 * 24 * HOUR],
    ['on the eve of Shavuot, on a Sunday, and on Shavuot', 11 * 24 * HOUR, 2 * 24 * HOUR],
  ])('%s', async (_when, minutesLater, opensAfter) => {
    const office = await anOfficeThatTells({ cases: CASES });
    office.wait(minutesLater);
    office.note(toNeta);
    office.tell();
    expect(office.recipients).toEqual([]);
    office.wait(opensAfter);
    digestsWent(office);
    office.tell();
    expect(office.recipients).toEqual([NETA]);
  });

  test('on a day that the owner listed', async () => {
    const office = await anOfficeThatTells({ settings: { closureDays: '21/05/2025' } });
    office.note(toNeta);
    office.tell();
    office.wait(24 * HOUR);
    office.tell();
    expect(office.host.outbox.map(({ at }) => at.toISOString())).toEqual(['2025-05-22T08:00:00.000Z']);
  });
});

test('what comes within half an hour of a mail waits for the next one', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  office.tell();
  office.wait(10);
  office.note({ ...toNeta, caseId: 'C-00002' }, toAmit);
  office.tell();
  expect(office.recipients).toEqual([NETA, AMIT]);
  office.wait(20);
  office.tell();
  expect(office.recipients).toEqual([NETA, AMIT, NETA]);
});

test('the deputy hears for whoever is away, and where nobody is here the notice waits', async () => {
  const staff = [
    aColleague('נטע ברקאי', 'clientManager', { active: false, deputy: 'עמית שרוני' }),
    aColleague('עמית שרוני', 'caseManager'),
    aColleague('רועי תבור', 'clientManager', { active: false }),
  ];
  const office = await anOfficeThatTells({ cases: CASES, staff });
  office.note(toNeta, { ...toNeta, name: 'רועי תבור' });
  office.tell();
  expect(office.recipients).toEqual([AMIT]);
  expect(office.told()).toEqual(['sent 2025-05-21T11:00:00', '']);
});

test('an address that fails stops nobody else, and its notice is left to the digest', async () => {
  const office = await anOfficeThatTells({
    cases: CASES,
    refuseMail: ({ to }) => (to.includes(NETA) ? `Invalid email: ${NETA}` : null),
  });
  office.note(toNeta, toAmit);
  office.tell();
  expect(office.recipients).toEqual([AMIT]);
  expect(office.told()).toEqual(['failed 2025-05-21T11:00:00', 'sent 2025-05-21T11:00:00']);
  office.wait(HOUR);
  office.tell();
  expect(office.recipients).toEqual([AMIT]);
});

describe("the day's mails", () => {
  test('are left to the digest, one for each colleague; what does not fit waits', async () => {
    const office = await anOfficeThatTells({ cases: CASES, mailQuota: TEAM.length + 1 });
    office.note(toAmit, toNeta);
    office.tell();
    expect(office.recipients).toEqual([AMIT]);
    expect(office.told()).toEqual(['sent 2025-05-21T11:00:00', '']);
    office.wait(25 * HOUR);
    office.tell();
    expect(office.recipients).toEqual([AMIT, NETA]);
  });

  test('are free once the digests of the day went', async () => {
    const office = await anOfficeThatTells({ cases: CASES, mailQuota: 2 });
    office.note(toAmit, toNeta);
    office.host.documentProperties.set('mails.done', '2025-05-20');
    office.tell();
    expect(office.recipients).toEqual([]);
    office.host.documentProperties.set('mails.done', '2025-05-21');
    office.tell();
    expect(office.recipients).toEqual([AMIT, NETA]);
  });

  test('that another script uses up meanwhile leave the rest waiting', async () => {
    const office = await anOfficeThatTells({ cases: CASES, mailQuota: TEAM.length + 2 });
    office.note(toNeta, toAmit);
    let mails = 0;
    office.tell(({ name, execution }) => {
      if (name !== 'MailApp.sendEmail' || execution.plan.functionName !== 'tellNow') return undefined;
      mails += 1;
      if (mails === 2) {
        for (let spent = 0; spent <= TEAM.length; spent += 1) {
          office.host.callAs({ user: OWNER, functionName: 'writeToSomebody' });
        }
      }
      return undefined;
    });
    expect(office.recipients[0]).toBe(NETA);
    expect(office.told()).toEqual(['sent 2025-05-21T11:00:00', '']);
    office.wait(25 * HOUR);
    office.tell();
    expect(office.recipients.at(-1)).toBe(AMIT);
  });
});

describe('a run that is cut off', () => {
  test('wherever it is, sends no mail twice, and a mail that may not have gone is left to the digest', async () => {
    for (let callNumber = 1; ; callNumber += 1) {
      const office = await anOfficeThatTells({ cases: CASES });
      office.note(toNeta, toAmit);
      const ended = office.tell(({ number }) => (number === callNumber ? 'cut off' : undefined));
      if (ended === 'completed') break;
      for (let hour = 0; hour < 4; hour += 1) {
        office.wait(HOUR);
        office.tell();
      }
      expect(new Set(office.recipients).size).toBe(office.recipients.length);
      for (const [index, told] of office.told().entries()) {
        expect(told).toMatch(/^(sent|unsure) /);
        const wasMailed = office.recipients.includes([NETA, AMIT][index] ?? '');
        if (told.startsWith('sent')) expect(wasMailed).toBe(true);
      }
    }
  });

  test('leaves its mails alone for an hour, for it may still be running', async () => {
    const office = await anOfficeThatTells({ cases: CASES });
    office.note(toNeta);
    office.tell(({ name }) => (name === 'MailApp.sendEmail' ? 'cut off' : undefined));
    office.wait(59);
    office.tell();
    expect(office.told()).toEqual(['sending 2025-05-21T11:00:00']);
    office.wait(1);
    office.tell();
    expect(office.told()).toEqual(['unsure 2025-05-21T12:00:00']);
    expect(office.recipients).toEqual([]);
  });
});

test.each(['503', 'lost-reply'])(
  'where Google fails to answer (%s), no mail goes twice, and the rest is left to the digest',
  async (kind) => {
    for (let call = 1; call <= 6; call += 1) {
      const office = await anOfficeThatTells({ cases: CASES });
      office.note(toNeta, toAmit);
      office.host.setFaults(`${kind}@${call}`);
      office.tell();
      office.host.setFaults(null);
      for (let hour = 0; hour < 3; hour += 1) {
        office.wait(HOUR);
        office.tell();
      }
      expect(new Set(office.recipients).size).toBe(office.recipients.length);
      for (const told of office.told()) expect(told).toMatch(/^(sent|unsure) /);
    }
  },
);

test('a trigger that fires twice at once sends one mail', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  let isSecond = false;
  office.tell(({ name }) => {
    if (name !== 'Lock.tryLock' || isSecond) return undefined;
    isSecond = true;
    office.host.watchCalls(null);
    office.tell();
    return undefined;
  });
  expect(office.recipients).toEqual([NETA]);
});

test('while somebody else holds the sheet nobody is written to, and the next run does it', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  office.host.locks.holdElsewhere('document', 60_000);
  office.tell();
  expect([office.recipients, office.told()]).toEqual([[], ['']]);
  office.wait(2);
  office.tell();
  expect(office.recipients).toEqual([NETA]);
});

test('a mail goes while nobody has to wait for the lock', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  const held: boolean[] = [];
  office.tell(({ name, execution }) => {
    if (name === 'MailApp.sendEmail') held.push(office.host.locks.isHeldBy('document', execution));
    return undefined;
  });
  expect(held).toEqual([false]);
});

test('notices older than a month go, many at a time, so that the tab stays short', async () => {
  const office = await anOfficeThatTells({ settings: { handOffMail: 'לא' } });
  for (let day = 0; day < 25; day += 1) {
    office.note(...Array.from({ length: 10 }, () => toNeta));
    office.wait(24 * HOUR);
  }
  const kept: number[] = [];
  for (const days of [24, 5, 100]) {
    office.wait(days * 24 * HOUR);
    office.tell();
    kept.push(office.told().length);
  }
  expect(kept).toEqual([250, 10, 10]);
  office.note(...Array.from({ length: 300 }, () => toNeta));
  office.wait(40 * 24 * HOUR);
  office.tell();
  expect(office.told()).toHaveLength(1);
  expect(office.host.log).toEqual([]);
});

test('what it calls does not grow with the cases or the notices', async () => {
  const calls = [];
  for (const count of [20, 400]) {
    const cases = Array.from({ length: count }, (_, index) =>
      aCase('documents', { caseId: `C-${String(index + 1).padStart(5, '0')}` }),
    );
    const office = await anOfficeThatTells({ cases });
    office.note(...cases.map(({ caseId }) => ({ ...toNeta, caseId: String(caseId) })));
    office.tell();
    calls.push(office.host.executions.at(-1)?.calls);
  }
  expect(calls[1]).toEqual(calls[0]);
  expect(calls[0]).toMatchInlineSnapshot(`
    {
      "Lock.releaseLock": 2,
      "Lock.tryLock": 2,
      "LockService.getDocumentLock": 2,
      "MailApp.getRemainingDailyQuota": 1,
      "MailApp.sendEmail": 1,
      "Properties.getProperty": 1,
      "PropertiesService.getDocumentProperties": 1,
      "Sheet.getMaxRows": 2,
      "Sheets.Spreadsheets.Values.batchGet": 3,
      "Sheets.Spreadsheets.batchUpdate": 2,
      "Sheets.Spreadsheets.get": 1,
      "Spreadsheet.getId": 1,
      "Spreadsheet.getSheetByName": 4,
      "Spreadsheet.getUrl": 1,
      "SpreadsheetApp.getActive": 1,
      "Utilities.formatDate": 3,
    }
  `);
});

test('around the hour of the digest a hand-over waits for it, and for no longer than two hours', async () => {
  const times = [
    [-3.5 * HOUR, false],
    [-2.5 * HOUR, false],
    [-2 * HOUR, false],
    [-31, false],
    [-30, true],
  ] as const;
  for (const [minutesLater, isTold] of times) {
    const office = await anOfficeThatTells({ cases: CASES, settings: { officeOpens: '07:00' } });
    office.note(toNeta);
    office.wait(minutesLater);
    office.tell();
    expect([minutesLater, office.recipients]).toEqual([minutesLater, isTold ? [NETA] : []]);
    digestsWent(office);
    office.tell();
    expect(office.recipients).toEqual([NETA]);
  }
});

test('without a tab of notices, or the column of who was told, nobody is written to again and again', async () => {
  const office = await anOfficeThatTells({ cases: CASES });
  office.note(toNeta);
  const { sheetId } = tabOf(office.engine, NOTICES_TAB.title);
  office.engine.writeValues(
    [
      {
        range: { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 5, endColumnIndex: 6 },
        values: [['x']],
      },
    ],
    'RAW',
    { email: OWNER },
  );
  expect(office.tell()).toBe('completed');
  office.engine.batchUpdate([{ deleteSheet: { sheetId } }], { email: OWNER });
  expect(office.tell()).toBe('completed');
  expect(office.recipients).toEqual([]);
});
