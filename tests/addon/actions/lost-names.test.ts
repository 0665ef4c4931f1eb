import { expect, test } from 'vitest';
import { aCase } from '../../builders/a-case.ts';
import { OWNER } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork } from '../an-office-at-work.ts';

const CASES = [aCase('documents'), aCase('preparation', { caseId: 'C-00002', clientId: 'P-00002' })];

test('a header that somebody changed is to be given back; no empty column is put in its place', async () => {
  const office = await anOfficeAtWork({ cases: CASES });
  const before = office.tab().columnCount;
  office.host.editAs({ user: OWNER, range: "'תיקים'!D1", values: [['נייד']] });
  for (const functionName of ['setUpOffice', 'refreshViewsAndProtections', 'checkHealth']) {
    office.host.callAs({ user: OWNER, functionName });
    expect(office.host.screen.alerts.at(-1)?.message).toContain('חסרה הכותרת "טלפון"');
  }
  expect(office.tab().columnCount).toBe(before);
  expect(office.tab().headers).not.toContain('טלפון');
  office.host.tick(61);
  expect(office.log()).toEqual([]);
});

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
