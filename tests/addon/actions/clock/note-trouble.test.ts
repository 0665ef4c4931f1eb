import { expect, test } from 'vitest';
import { FIELD_BY_KEY } from '../../../../mappings/fields.ts';
import { CASES_TAB, MAILS_TAB } from '../../../../mappings/sheet/tabs.ts';
import { aCase } from '../../../builders/a-case.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../../an-office-at-work.ts';

const NETA = emailOf('נטע ברקאי');
type Office = Awaited<ReturnType<typeof anOfficeAtWork>>;

const anOffice = () => anOfficeAtWork({ cases: [aCase('documents')] });

/** The first line of Neta's menu. */
function firstOfMenu({ host }: Office): string {
  host.openAs(NETA);
  return host.screen.menus.get(NETA)?.[0]?.items[0]?.caption ?? '';
}

function noteMail({ engine }: Office, state: string, at: string): void {
  const { sheetId } = tabOf(engine, MAILS_TAB.title);
  const cells = { kind: 'digest', period: at.slice(0, 10), name: 'רועי תבור', address: 'roi@old.example' };
  const row = { ...cells, state, at, run: 'r1', place: '0', attempts: '1', notices: '' };
  const range = { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0 };
  const values = [MAILS_TAB.columns.map(({ key }) => row[key])];
  engine.writeValues([{ range: { ...range, endColumnIndex: values[0]?.length ?? 0 }, values }], 'RAW', {
    email: OWNER,
  });
}

test('a list that was missed is in the menu from the next run of the clock on, until it went all the same', async () => {
  const office = await anOffice();
  noteMail(office, 'missed', '2025-05-20T17:00:00');
  office.host.tick(61);
  expect(firstOfMenu(office)).toBe('⚠ תזכורת אחת לא נשלחה בשבוע האחרון.');
  expect(office.host.documentProperties.get('health.trouble')).not.toContain('example');
  noteMail(office, 'sent', '2025-05-20T17:00:00');
  office.host.tick(60);
  expect(firstOfMenu(office)).toBe('סרגל צד');
});

test('the check of health names whom the list did not reach', async () => {
  const office = await anOffice();
  noteMail(office, 'failed', '2025-05-20T09:00:00');
  office.host.callAs({ user: NETA, functionName: 'checkHealth' });
  expect(office.host.screen.alerts.at(-1)?.message).toContain(
    '• תזכורות ש-Google לא הסכים לשלוח: רועי תבור (20/05). ',
  );
});

test('what is known of the mails stays known while Google refuses to read them', async () => {
  const office = await anOffice();
  noteMail(office, 'missed', '2025-05-20T17:00:00');
  office.host.tick(61);
  office.host.setFaults(() => '500');
  office.host.tick(60);
  expect(firstOfMenu(office)).toBe('⚠ תזכורת אחת לא נשלחה בשבוע האחרון.');
});

test('what fails hour after hour is told, what failed once is not; the clock is not said to stand still', async () => {
  const office = await anOffice();
  office.host.tick(61);
  office.host.setFaults(() => '500');
  office.host.tick(60);
  expect(firstOfMenu(office)).toBe('סרגל צד');
  office.host.tick(26 * 60);
  expect(firstOfMenu(office)).toMatch(/^⚠ הפעולה שבכל שעה ".+" נכשלת שוב ושוב\.$/);
  office.host.setFaults(null);
  office.host.tick(60);
  expect(firstOfMenu(office)).toBe('סרגל צד');
});

test('a header that somebody renamed is told in the menu, and the mail of reminders is not said to be in order', async () => {
  const office = await anOffice();
  const { header } = FIELD_BY_KEY.promisedDate;
  const column = office.values(CASES_TAB.title)[0]?.indexOf(header) ?? -1;
  const write = (text: string) => {
    const { sheetId } = tabOf(office.engine, CASES_TAB.title);
    const cell = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: column };
    const range = { ...cell, endColumnIndex: column + 1 };
    office.engine.writeValues([{ range, values: [[text]] }], 'RAW', { email: OWNER });
  };
  write('הובטח עד');
  office.host.tick(61);
  expect(firstOfMenu(office)).toBe('⚠ חסרה כותרת של עמודה, ולכן חלק מהתזכורות לא נשלחות.');
  office.host.callAs({ user: NETA, functionName: 'checkHealth' });
  const said = office.host.screen.alerts.at(-1)?.message ?? '';
  expect(said).toContain(`בלשונית תיקים חסרה הכותרת "${header}", ותזכורות שתלויות בזה לא נשלחות.`);
  expect(said.split('נבדק ותקין')[1]).not.toContain('דואר התזכורות');
  write(header);
  office.host.tick(60);
  expect(firstOfMenu(office)).toBe('סרגל צד');
});
