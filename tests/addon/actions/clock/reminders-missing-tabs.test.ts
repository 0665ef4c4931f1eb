import { expect, test } from 'vitest';
import { MAILS_TAB, NOTICES_TAB, REVIEW_TAB } from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { emailOf } from '../../an-office-at-work.ts';
import { anOfficeThatReminds, type RemindingOffice } from './reminders-office.ts';

const NETA = 'נטע ברקאי';
const staff = TEAM.filter(({ name }) => name === NETA);
const cases = [aCase('documents', { nextActionDue: '2025-05-01', clientManager: NETA })];
const toNeta = { name: NETA, caseId: 'C-00001', about: 'newCase' } as const;

function remove({ engine }: RemindingOffice, title: string): void {
  const { sheetId } = tabOf(engine, title);
  engine.batchUpdate([{ deleteSheet: { sheetId } }], { email: OWNER });
}

test.each([REVIEW_TAB.title, NOTICES_TAB.title])(
  'without the tab %s everybody is reminded',
  async (title) => {
    const office = await anOfficeThatReminds({ cases, staff });
    remove(office, title);
    office.waitUntil('2025-05-21 09:00');
    expect(office.remind()).toBe('completed');
    expect(office.states('2025-05-21')[NETA]).toBe('sent');
  },
);

test('without the tab of mails nobody is written to', async () => {
  const office = await anOfficeThatReminds({ cases, staff });
  remove(office, MAILS_TAB.title);
  office.waitUntil('2025-05-21 09:00');
  expect(office.remind()).toBe('completed');
  expect(office.recipients).toEqual([]);
});

test('nor without any of its columns', async () => {
  const office = await anOfficeThatReminds({ cases, staff });
  const { sheetId } = tabOf(office.engine, MAILS_TAB.title);
  office.waitUntil('2025-05-21 09:00');
  for (const [index, { header }] of MAILS_TAB.columns.entries()) {
    const range = {
      sheetId,
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: index,
      endColumnIndex: index + 1,
    };
    office.engine.writeValues([{ range, values: [['x']] }], 'RAW', { email: OWNER });
    expect(office.remind()).toBe('completed');
    expect([header, office.recipients]).toEqual([header, []]);
    office.engine.writeValues([{ range, values: [[header]] }], 'RAW', { email: OWNER });
  }
  office.remind();
  expect(office.recipients).toContain(emailOf(NETA));
});

test('a hand-over that is noted down while mails are made waits for the next one', async () => {
  const office = await anOfficeThatReminds({ cases, staff });
  office.waitUntil('2025-05-21 09:00');
  let isNoted = false;
  office.remind(({ name }) => {
    if (name === 'Lock.tryLock' && !isNoted) office.note(toNeta);
    isNoted ||= name === 'Lock.tryLock';
    return undefined;
  });
  expect([office.states('2025-05-21')[NETA], office.told()]).toEqual(['sent', ['']]);
  office.waitUntil('2025-05-22 09:00');
  office.remind();
  expect(office.told()).toEqual(['sent']);
});

test('what went is noted down on a second try', async () => {
  const office = await anOfficeThatReminds({ cases, staff });
  office.waitUntil('2025-05-21 09:00');
  office.remind(({ name }) => {
    if (name === 'MailApp.sendEmail') office.host.setFaults('503@1');
    return undefined;
  });
  expect(office.states('2025-05-21')[NETA]).toBe('sent');
});
