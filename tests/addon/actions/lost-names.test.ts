import { expect, test } from 'vitest';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork } from '../an-office-at-work.ts';

const CASES = [aCase('documents'), aCase('preparation', { caseId: 'C-00002', clientId: 'P-00002' })];

test.each([
  ['changed', 'נייד'],
  ['emptied', ''],
])(
  'a header that somebody %s is to be given back; no empty column is put in its place',
  async (_how, text) => {
    const office = await anOfficeAtWork({ cases: CASES });
    const before = office.tab().columnCount;
    office.host.editAs({ user: OWNER, range: "'תיקים'!D1", values: [[text]] });
    for (const functionName of ['setUpOffice', 'refreshViewsAndProtections', 'checkHealth']) {
      office.host.callAs({ user: OWNER, functionName });
      expect(office.host.screen.alerts.at(-1)?.message).toContain('חסרה הכותרת "טלפון"');
    }
    expect(office.tab().columnCount).toBe(before);
    expect(office.tab().headers).not.toContain('טלפון');
    office.host.tick(61);
    expect(office.log()).toEqual([]);
  },
);

test('a tab that somebody renamed is not made a second time; the report says which name to give back', async () => {
  const office = await anOfficeAtWork({ cases: CASES });
  const { sheetId } = office.tab();
  const titles = () =>
    office.engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } }).sheets?.length;
  const before = titles();
  office.host.changeAs(OWNER, [
    { updateSheetProperties: { properties: { sheetId, title: 'תיקי לקוחות' }, fields: 'title' } },
  ]);
  for (const functionName of ['setUpOffice', 'refreshViewsAndProtections', 'checkHealth']) {
    office.host.callAs({ user: OWNER, functionName });
    expect(office.host.screen.alerts.at(-1)?.message).toContain('הלשונית תיקים נקראת עכשיו תיקי לקוחות');
  }
  expect(titles()).toBe(before);
});

test('without the list of the staff nobody is let in everywhere: it is to come back first', async () => {
  const office = await anOfficeAtWork({ cases: CASES });
  const protections = () => office.tab().protectedRanges;
  const before = protections();
  const sheetId = tabOf(office.engine, STAFF_TAB.title).sheetId;
  office.host.changeAs(OWNER, [{ deleteSheet: { sheetId } }]);
  for (const functionName of ['setUpOffice', 'refreshViewsAndProtections', 'checkHealth']) {
    office.host.callAs({ user: OWNER, functionName });
    expect(office.host.screen.alerts.at(-1)?.message).toContain('הלשונית צוות נמחקה או התרוקנה');
    expect(office.host.screen.alerts.at(-1)?.message).not.toContain('חסרות לשוניות');
  }
  expect(protections()).toEqual(before);
});
