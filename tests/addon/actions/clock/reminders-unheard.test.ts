import { expect, test } from 'vitest';
import { CASES_TAB, STAFF_TAB, type Tab } from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { TEAM } from '../../../builders/a-team.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { emailOf } from '../../an-office-at-work.ts';
import { anOfficeThatReminds, type RemindingOffice } from './reminders-office.ts';

const ORIT = emailOf('אורית סלע');
/** Nothing of it is due today. */
const CALM = aCase('documents', {
  nextActionDue: '2025-06-30',
  stageSince: '2025-05-20',
  intakeDate: '2025-05-20',
  lastContact: '2025-05-20',
});

function rename(office: RemindingOffice, { title, columns }: Tab, key: string, header: string): void {
  const { sheetId } = tabOf(office.engine, title);
  const column = columns.findIndex((one) => one.key === key);
  const cell = { sheetId, startRowIndex: 0, endRowIndex: 1 };
  const range = { ...cell, startColumnIndex: column, endColumnIndex: column + 1 };
  office.engine.writeValues([{ range, values: [[header]] }], 'RAW', { email: OWNER });
}

/** What somebody's mail of the first day says. */
function told(office: RemindingOffice, address: string): string {
  office.waitUntil('2025-05-21 09:10');
  office.remind();
  return office.host.outbox.find(({ to }) => to.includes(address))?.body ?? '';
}

test('a renamed header of a column that reminders need is told to the team manager', async () => {
  const office = await anOfficeThatReminds({ cases: [CALM] });
  rename(office, CASES_TAB, 'promisedDate', 'הובטח עד');
  const mail = told(office, ORIT);
  expect(mail).toContain('בלשונית תיקים חסרה הכותרת "הובטח ללקוח עד". תזכורות שתלויות בזה לא נשלחות.');
  expect(mail).not.toContain('הכול תקין');
});

test('where the column of addresses lost its header, the owner is told', async () => {
  const office = await anOfficeThatReminds({ cases: [CALM] });
  rename(office, STAFF_TAB, 'email', 'כתובת');
  expect(told(office, OWNER)).toContain('בלשונית צוות חסרה הכותרת "דוא"ל"');
});

/** With Neta, and late for so long that a team manager has to hear of it. */
const LATE = aCase('documents', { nextActionDue: '2025-04-01' });

test('where nobody is a team manager, the owner has the whole office, and reads why', async () => {
  const staff = TEAM.filter(({ role }) => role !== 'teamManager');
  const mail = told(await anOfficeThatReminds({ cases: [LATE], staff }), OWNER);
  expect(mail).toContain('אין מנהל צוות שאפשר לכתוב לו, ולכן תמונת המשרד נשלחת אליכם.');
  expect(mail).toContain('מחכים זמן רב: תיק אחד');
  expect(mail).not.toContain('הכול תקין');
});

test('where nobody is on the tab of the team, the owner has every case, and reads why', async () => {
  const office = await anOfficeThatReminds({ cases: [LATE], staff: [] });
  const mail = told(office, OWNER);
  expect(mail).toContain('בלשונית צוות אין איש שאפשר לכתוב לו');
  expect(mail).toContain('C-00001');
  expect(office.recipients).toEqual([OWNER]);
});
