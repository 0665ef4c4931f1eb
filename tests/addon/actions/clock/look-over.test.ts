import { describe, expect, test } from 'vitest';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { OWNER, tabOf } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import type { OfficeAtWork } from '../../office-at-work.ts';
import { anHour, anOfficeWithCases, confirmedCount } from './an-office-with-cases.ts';

describe('rows that the add-on never looked at', () => {
  test('are looked over hour by hour, 2,500 at a time', async () => {
    const office = await anOfficeWithCases(2_700);
    anHour(office);
    expect(office.host.log).toEqual([]);
    expect(confirmedCount(office)).toBe(2_500);
    anHour(office);
    expect(confirmedCount(office)).toBe(2_700);
    expect(office.log()).toEqual([]);
  });
});

test('how much the clock calls does not grow with the cases', async () => {
  const calls = [];
  for (const count of [2_600, 3_600]) {
    const office = await anOfficeWithCases(count);
    anHour(office);
    calls.push(office.calls);
  }
  expect(calls[1]).toEqual(calls[0]);
  const asked = Object.entries(calls[0] ?? {}).filter(([name]) => name.startsWith('Sheets.'));
  expect(Object.fromEntries(asked)).toEqual({
    // With the lists of the day, which go in this hour.
    'Sheets.Spreadsheets.get': 11,
    'Sheets.Spreadsheets.Values.batchGet': 6,
    'Sheets.Spreadsheets.batchUpdate': 8,
  });
});

test('looked over again, nothing is written', async () => {
  const office = await anOfficeWithCases(30);
  anHour(office);
  const before = office.engine.save();
  anHour(office);
  expect(office.engine.save()).toEqual(before);
});

test('a run that is cut off anywhere leaves what the next one finishes', async () => {
  const office = await anOfficeWithCases(30);
  for (let callNumber = 1; ; callNumber += 1) {
    office.host.watchCalls(({ number }) => (number === callNumber ? 'cut off' : undefined));
    anHour(office);
    if (office.host.executions.at(-1)?.outcome === 'completed') break;
  }
  office.host.watchCalls(null);
  for (let hour = 0; hour < 5; hour += 1) anHour(office);
  expect(confirmedCount(office)).toBe(30);
  expect(office.log()).toEqual([]);
});

test('while somebody else holds the sheet, nothing is written and the rows keep their turn', async () => {
  const office = await anOfficeWithCases(30);
  const before = office.engine.save();
  office.host.locks.holdElsewhere('document', 2 * 3_600_000);
  anHour(office);
  expect(office.engine.save()).toEqual(before);
  anHour(office);
  anHour(office);
  expect(confirmedCount(office)).toBe(30);
});

describe('what another program wrote', () => {
  test('is taken as it is where the office allows it', async () => {
    const office = await anOfficeWithCases(3);
    anHour(office);
    write(office, { row: 3, field: 'notes', value: 'נכתב בידי תוכנה אחרת' });
    anHour(office);
    expect(office.row(3).notes).toBe('נכתב בידי תוכנה אחרת');
    expect(String(office.row(3).confirmed)).toContain('נכתב בידי תוכנה אחרת');
  });

  test('is put back within a round where it skips what a stage asks for', async () => {
    const office = await anOfficeWithCases(3);
    anHour(office);
    const { stage } = office.row(3);
    write(office, {
      row: 3,
      field: 'stage',
      value: STAGES.find(({ key }) => key === 'collections')?.label ?? '',
    });
    anHour(office);
    expect(office.row(3).stage).toBe(stage);
    expect(office.noteAt(3, 'stage')).not.toBe('');
  });
});

/** Writes as a program does, of which no trigger tells. */
function write(
  office: OfficeAtWork,
  { row, field, value }: { readonly row: number; readonly field: 'notes' | 'stage'; readonly value: string },
): void {
  const { engine } = office;
  const { sheetId } = tabOf(engine, CASES_TAB.title);
  const column = office.columnOf(field);
  const place = {
    startRowIndex: row - 1,
    endRowIndex: row,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
  engine.writeValues([{ range: { sheetId, ...place }, values: [[value]] }], 'RAW', { email: OWNER });
}
