import { describe, expect, test } from 'vitest';
import { NOTICES_TAB, SETTINGS_TAB, STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { TEAM } from '../../builders/a-team.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const [AMIT, NETA] = ['עמית שרוני', 'נטע ברקאי'];

/** Amit is away and Neta, a client manager, stands in; hand-overs are told at once. */
async function anOfficeWithoutAmit(): Promise<OfficeAtWork> {
  const office = await anOfficeAtWork({
    cases: [
      aCase('preparation', { caseManager: AMIT, authority: 'ביטוח לאומי', submittedDate: '2025-05-20' }),
      aCase('documents', { caseId: 'C-00002', documentsStatus: 'complete', caseManager: AMIT }),
    ],
  });
  const range = {
    sheetId: tabOf(office.engine, SETTINGS_TAB.title).sheetId,
    ...{ startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 4 },
  };
  const values = [['', 'כן', '', 'handOffMail']];
  office.engine.writeValues([{ range, values }], 'RAW', { email: OWNER });
  onLeave(office, AMIT, NETA);
  return office;
}

/** @param deputy null for whoever is back */
function onLeave(office: OfficeAtWork, name: string, deputy: string | null): void {
  const row = TEAM.findIndex((one) => one.name === name) + 2;
  office.host.editAs({
    user: OWNER,
    range: `'${STAFF_TAB.title}'!D${row}:E${row}`,
    values: [[deputy === null ? 'כן' : 'לא', deputy ?? '']],
    isPasted: true,
  });
  office.host.callAs({ user: OWNER, functionName: 'refreshViewsAndProtections' });
}

const listOf = (office: OfficeAtWork, name: string) => {
  const asked = { user: emailOf(name), functionName: 'sidebarMyCases', args: [0] };
  // The endpoint answers with a record.
  const { cases = [] } = office.host.callEndpoint(asked) as {
    readonly cases?: readonly { readonly caseId: string }[];
  };
  return cases.map(({ caseId }) => caseId).sort();
};
const notices = (office: OfficeAtWork) =>
  office
    .values(NOTICES_TAB.title)
    .slice(1)
    .map((row) => row[2]);

describe('while a case manager is away', () => {
  test('her deputy finishes her stages, and the cases stay hers', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf(NETA), { row: 2, field: 'finish' }, true);
    expect(office.row(2)).toMatchObject({ stage: 'בטיפול הרשות', caseManager: AMIT });
    expect(listOf(office, NETA)).toContain('C-00001');
    expect(listOf(office, AMIT)).toEqual([]);
  });

  test('a case that comes to her is told to her deputy, once', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf('אורית סלע'), { row: 3, field: 'finish' }, true);
    expect(office.row(3)).toMatchObject({ stage: 'הכנת תביעה', caseManager: AMIT });
    expect(office.host.outbox.map(({ to }) => to)).toEqual([[emailOf(NETA)]]);
    expect(notices(office)).toEqual([AMIT]);
  });

  test('a deputy who brings a case there herself is told nothing', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf(NETA), { row: 3, field: 'finish' }, true);
    expect(office.row(3)).toMatchObject({ stage: 'הכנת תביעה', caseManager: AMIT });
    expect(notices(office)).toEqual([]);
  });

  test('a case may be written under her name', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf('אורית סלע'), { row: 3, field: 'caseManager' }, 'ליאת גפן');
    office.type(emailOf('אורית סלע'), { row: 3, field: 'caseManager' }, AMIT);
    expect(office.row(3)).toMatchObject({ caseManager: AMIT });
    expect(office.noteAt(3, 'caseManager')).toBe('');
  });
});

describe('when she is back', () => {
  test('all her cases are hers again, also those her deputy moved on', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf(NETA), { row: 2, field: 'finish' }, true);
    office.type(emailOf(NETA), { row: 3, field: 'finish' }, true);
    onLeave(office, AMIT, null);
    expect(listOf(office, AMIT)).toEqual(['C-00001', 'C-00002']);
    expect(listOf(office, NETA)).toEqual([]);
    office.type(emailOf(AMIT), { row: 2, field: 'authorityStatus' }, 'אושר');
    expect(office.row(2)).toMatchObject({ authorityStatus: 'אושר' });
    expect(() => office.type(emailOf(NETA), { row: 2, field: 'authorityStatus' }, 'נדחה')).toThrow(
      'protected',
    );
  });

  test('the health has nothing to say of her cases', async () => {
    const office = await anOfficeWithoutAmit();
    office.type(emailOf(NETA), { row: 2, field: 'finish' }, true);
    onLeave(office, AMIT, null);
    office.host.callAs({ user: OWNER, functionName: 'checkHealth' });
    expect(office.host.screen.alerts.at(-1)?.message).toMatch(/נבדק ותקין: .*מטפלים בתיקים/);
  });

  test('what was not told yet is told to her', async () => {
    const office = await anOfficeWithoutAmit();
    office.host.watchCalls(({ name }) => (name === 'MailApp.getRemainingDailyQuota' ? 'cut off' : undefined));
    office.type(emailOf('אורית סלע'), { row: 3, field: 'finish' }, true);
    office.host.watchCalls(null);
    expect(office.host.outbox).toEqual([]);
    onLeave(office, AMIT, null);
    office.host.tick(61);
    const ofTheMove = office.host.outbox.filter(({ body }) => body.includes('הועבר אליכם'));
    expect(ofTheMove.map(({ to }) => to)).toEqual([[emailOf(AMIT)]]);
    expect(ofTheMove[0]?.body).toContain('C-00002');
  });
});
