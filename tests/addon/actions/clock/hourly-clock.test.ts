import { expect, test } from 'vitest';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anHour, anOfficeWithCases, confirmedCount } from './an-office-with-cases.ts';

const MINUTE = 60_000;

test('what nobody could settle when it was typed is settled within the hour', async () => {
  const office = await anOfficeWithCases(3);
  anHour(office);
  office.host.watchCalls(({ name }) => (name === 'Sheets.Spreadsheets.get' ? 'cut off' : undefined));
  office.type(OWNER, { row: 3, field: 'notes' }, 'לחזור אליה ביום ראשון');
  office.host.watchCalls(null);
  expect(office.log()).toEqual([]);
  anHour(office);
  expect(office.log()).toMatchObject([{ caseId: 'C-00002', after: 'לחזור אליה ביום ראשון' }]);
});

test('a part that fails is told to the log of Google, and the others go on', async () => {
  const office = await anOfficeWithCases(3);
  office.host.setFaults((call) => (call === 1 ? '500' : null));
  anHour(office);
  expect(office.host.log).toEqual([expect.stringMatching(/^ERROR hourlyClock, \w+: /)]);
  expect(office.host.executions.at(-1)?.outcome).toBe('completed');
  expect(confirmedCount(office)).toBe(3);
});

test('a tab that somebody renamed stops only what needs it', async () => {
  const office = await anOfficeWithCases(3);
  const { sheetId } = tabOf(office.engine, LOG_TAB.title);
  const rename = (title: string) =>
    office.engine.batchUpdate(
      [{ updateSheetProperties: { properties: { sheetId, title }, fields: 'title' } }],
      { email: OWNER },
    );
  rename('יומן ישן');
  anHour(office);
  expect(office.host.executions.at(-1)?.outcome).toBe('completed');
  expect(confirmedCount(office)).toBe(0);
  rename(LOG_TAB.title);
  anHour(office);
  expect(confirmedCount(office)).toBe(3);
});

test('a slow hour ends before Google ends it, and the next one goes on where it stopped', async () => {
  const office = await anOfficeWithCases(1_700);
  office.host.watchCalls(({ name }) => {
    if (name === 'Sheets.Spreadsheets.batchUpdate') office.clock.advance(2 * MINUTE);
    return undefined;
  });
  const counts = [];
  for (let hour = 0; hour < 3; hour += 1) {
    anHour(office);
    expect(office.host.executions.at(-1)?.outcome).toBe('completed');
    counts.push(confirmedCount(office));
  }
  expect(counts).toEqual([1_000, 1_700, 1_700]);
});
