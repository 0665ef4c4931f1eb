import { describe, expect, test } from 'vitest';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import { aCase } from '../../builders/a-case.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anOfficeAtWork, emailOf } from '../an-office-at-work.ts';
import type { OfficeAtWork } from '../office-at-work.ts';

const [NETA, ROI, LIAT] = ['נטע ברקאי', 'רועי תבור', 'ליאת גפן'].map(emailOf) as [string, string, string];
const READY = aCase('documents', { documentsStatus: 'complete' });

/** An office of plain Gmail accounts, without protections: of an edit Google names the owner alone. */
const anOfficeOfUnknown = (cases = [READY]) =>
  anOfficeAtWork({ cases, workspaceDomain: null, isProtected: false });

/** The owner of the sheet is the only team manager. */
function ownerLeads(office: OfficeAtWork): void {
  const { sheetId } = tabOf(office.engine, STAFF_TAB.title);
  const range = { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 3 };
  office.engine.writeValues([{ range, values: [[OWNER]] }], 'RAW', { email: OWNER });
}

describe('where Google does not tell who edits', () => {
  test('what only a team manager may do stays with the owner, where she is the only one', async () => {
    const office = await anOfficeOfUnknown([aCase('closed')]);
    ownerLeads(office);
    office.type(NETA, { row: 2, field: 'reason' }, 'הלקוח חזר');
    office.type(NETA, { row: 2, field: 'stage' }, 'גבייה');
    expect(office.row(2).stage).toBe('סגור');
    office.type(OWNER, { row: 2, field: 'reason' }, 'ההמחאה חזרה');
    office.type(OWNER, { row: 2, field: 'stage' }, 'גבייה');
    expect(office.row(2).stage).toBe('גבייה');
  });

  test('everybody works on in their own roles', async () => {
    const office = await anOfficeOfUnknown();
    ownerLeads(office);
    office.type(NETA, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('הכנת תביעה');
  });

  test('what was asked for in the sidebar is carried out by the tick that follows', async () => {
    const office = await anOfficeOfUnknown();
    ask(office, NETA, 'left');
    office.host.tick(1);
    office.type(NETA, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('עזב אותנו');
  });

  test('a colleague who ticks minutes later means the tick alone', async () => {
    const office = await anOfficeOfUnknown();
    ask(office, NETA, 'left');
    office.host.tick(3);
    office.type(ROI, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('הכנת תביעה');
  });

  test('a wish noted for more than whoever wished it may do is refused', async () => {
    const office = await anOfficeOfUnknown();
    ask(office, NETA, 'intake');
    // She went home, and is no longer a client manager by the time somebody ticks.
    const { sheetId } = tabOf(office.engine, STAFF_TAB.title);
    const range = { sheetId, startRowIndex: 4, endRowIndex: 5, startColumnIndex: 1, endColumnIndex: 2 };
    office.engine.writeValues([{ range, values: [['גבייה']] }], 'RAW', { email: OWNER });
    office.type(LIAT, { row: 2, field: 'finish' }, true);
    expect(office.row(2).stage).toBe('איסוף מסמכים');
    expect(office.noteAt(2, 'finish')).toContain('אינה בתפקיד שלכם');
  });

  test('the health says so for a week, and what it means', async () => {
    const office = await anOfficeOfUnknown();
    const health = () => {
      office.host.callAs({ user: OWNER, functionName: 'checkHealth' });
      return office.host.screen.alerts.at(-1)?.message ?? '';
    };
    expect(health()).not.toContain('Workspace');
    office.type(NETA, { row: 2, field: 'city' }, 'עכו');
    expect(health()).toContain('Google Workspace');
    office.clock.advance(8 * 24 * 3_600_000);
    expect(health()).not.toContain('Workspace');
  });
});

test('where everybody is known, nothing is noted of unknown people', async () => {
  const office = await anOfficeAtWork({ cases: [READY] });
  office.type(NETA, { row: 2, field: 'city' }, 'עכו');
  expect([...office.host.documentProperties.keys()]).not.toContain('edits.unknownAt');
});

test('after the tab of the staff was deleted, what people type stays, and waits for the tab', async () => {
  const office = await anOfficeAtWork({ cases: [READY] });
  office.host.changeAs(OWNER, [{ deleteSheet: { sheetId: tabOf(office.engine, STAFF_TAB.title).sheetId } }]);
  office.host.callAs({ user: OWNER, functionName: 'setUpOffice' });
  office.type(NETA, { row: 2, field: 'city' }, 'עכו');
  office.type(NETA, { row: 2, field: 'finish' }, true);
  expect(office.row(2)).toMatchObject({ city: 'עכו', stage: 'איסוף מסמכים' });
  expect(office.log()).toEqual([]);
  expect([...office.host.documentProperties.keys()].filter((key) => key.startsWith('claim.'))).toHaveLength(
    2,
  );
});

function ask(office: OfficeAtWork, user: string, to: string): void {
  const args = ['C-00001', 2, to, 'עבר לגור בחוץ לארץ'];
  expect(office.host.callEndpoint({ user, functionName: 'sidebarMove', args })).toMatchObject({ ok: true });
}
