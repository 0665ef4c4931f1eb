import { describe, expect, test } from 'vitest';
import { NOTICES_TAB, SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
const AMIT = emailOf('עמית שרוני');

/** An office that wants hand-overs told at once, or does not, and a case whose stage can be finished. */
async function anOffice(handOffMail: 'כן' | 'לא'): Promise<OfficeAtWork> {
  const office = await anOfficeAtWork({
    cases: [aCase('documents', { documentsStatus: 'complete', caseManager: 'עמית שרוני' })],
  });
  const place = {
    sheetId: tabOf(office.engine, SETTINGS_TAB.title).sheetId,
    startRowIndex: 1,
    endRowIndex: 2,
  };
  const values = [['', handOffMail, '', 'handOffMail']];
  const range = { ...place, startColumnIndex: 0, endColumnIndex: 4 };
  office.engine.writeValues([{ range, values }], 'RAW', { email: OWNER });
  return office;
}

const told = (office: OfficeAtWork) =>
  office
    .values(NOTICES_TAB.title)
    .slice(1)
    .map((row) => [row[2], row[5] ?? '']);

describe('where hand-overs are told at once', () => {
  test('whoever receives a case hears of it as soon as its stage is finished, from the owner', async () => {
    const office = await anOffice('כן');
    office.type(NETA, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('הכנת תביעה');
    expect(office.host.outbox.map(({ to, from, subject }) => [to, from, subject])).toEqual([
      [[AMIT], OWNER, 'תיק C-00001 הועבר אליכם'],
    ]);
    expect(told(office)).toEqual([['עמית שרוני', 'sent 2025-05-21T11:00:00']]);
  });

  test('an edit that hands nothing over writes to nobody, and calls no more than otherwise', async () => {
    const calls = [];
    for (const handOffMail of ['כן', 'לא'] as const) {
      const office = await anOffice(handOffMail);
      office.type(NETA, { row: 2, field: 'notes' }, 'דיברנו');
      expect(office.host.outbox).toEqual([]);
      calls.push(office.calls);
    }
    expect(calls[0]).toEqual(calls[1]);
  });

  test('what goes wrong while telling does not undo the hand-over, and troubles nobody at the keyboard', async () => {
    const office = await anOffice('כן');
    office.host.watchCalls(({ name }) => {
      if (name === 'MailApp.sendEmail') office.host.setFaults('503@1');
      return undefined;
    });
    office.type(NETA, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('הכנת תביעה');
    expect(told(office)).toEqual([['עמית שרוני', 'sending 2025-05-21T11:00:00']]);
    expect(office.host.executions.at(-1)?.outcome).toBe('completed');
  });
});

test('where they are not, whoever receives a case waits for the digest', async () => {
  const office = await anOffice('לא');
  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.host.outbox).toEqual([]);
  expect(told(office)).toEqual([['עמית שרוני', '']]);
  expect(office.calls['MailApp.getRemainingDailyQuota']).toBeUndefined();
});
