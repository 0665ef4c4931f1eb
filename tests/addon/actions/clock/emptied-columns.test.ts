import { expect, test } from 'vitest';
import { OWNER } from '../../../mappings/sheet/google/an-office-spreadsheet.ts';
import { anHour, anOfficeWithCases } from './an-office-with-cases.ts';

test('a column that went empty in every case is left alone, and what the cases had comes back with it', async () => {
  const office = await anOfficeWithCases(12);
  anHour(office);
  const confirmed = office.row(2).confirmed;
  const column = office.columnOf('phones');
  const cells = { sheetId: office.tab().sheetId, startRowIndex: 1, endRowIndex: 13 };
  const range = { ...cells, startColumnIndex: column, endColumnIndex: column + 1 };
  const values = Array.from({ length: 12 }, () => ['']);
  office.engine.writeValues([{ range, values }], 'RAW', { email: OWNER });
  anHour(office);
  expect(office.log()).toEqual([]);
  expect(office.row(2).confirmed).toBe(confirmed);
});
