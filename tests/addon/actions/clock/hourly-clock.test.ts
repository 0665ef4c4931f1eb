import { expect, test } from 'vitest';
import { LOG_TAB } from '../../../../mappings/sheet/tabs.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { emailOf } from '../../an-office-at-work.ts';
import { anHour, anOfficeWithCases, confirmedCount } from './an-office-with-cases.ts';

const MINUTE = 60_000;
const GILA = emailOf('גילה מורן');

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
  // The digests of the day go before.
  expect(counts).toEqual([0, 1_500, 1_700]);
});

test('a trigger that a former owner left behind does nothing, and neither does a page of a colleague', async () => {
  const office = await anOfficeWithCases(3);
  const { host } = office;
  const stands = () => [office.engine.save(), [...host.documentProperties]];
  const before = stands();
  host.triggers.add({
    user: GILA,
    functionName: 'hourlyClock',
    event: 'CLOCK',
    everyMs: 3_600_000,
    dueAt: null,
  });
  const [old] = host.triggers.all().filter(({ user }) => user === GILA);
  if (old === undefined) throw new Error('No trigger of hers.');
  host.fire(old);
  host.callEndpoint({ user: GILA, functionName: 'hourlyClock', args: [{ triggerUid: '1' }] });
  expect(stands()).toEqual(before);
  anHour(office);
  expect(confirmedCount(office)).toBe(3);
});

test('of cases that stood all over the sheet and are gone, each is told with what was imported of it', async () => {
  const office = await anOfficeWithCases(330);
  anHour(office);
  const { sheetId } = office.tab();
  for (let row = 330; row >= 2; row -= 12) {
    const range = { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row };
    office.engine.batchUpdate([{ deleteDimension: { range } }], { email: OWNER });
  }
  anHour(office);
  const gone = office.log().filter(({ how }) => String(how).includes('כבר אינה בגיליון'));
  expect(gone).toHaveLength(28);
  expect(gone.filter(({ before }) => before === '')).toEqual([]);
});
