import { describe, expect, test } from 'vitest';
import { connectToSheets } from '../../../../importer/publish/spreadsheet/connect/connect.ts';
import { type Grid, type GridSize, readGrids } from '../../../../importer/publish/spreadsheet/read-grids.ts';
import type { RunningEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { OWNER } from '../../../builders/an-office-on-sheets.ts';

const CASES: GridSize = { title: "התיקים של צ'רצ'יל", rowCount: 60, columnCount: 28 };
const STAFF: GridSize = { title: 'צוות', rowCount: 5, columnCount: 2 };

describe('reading the tabs of a large case sheet', () => {
  test('rows come one below the other, however many calls they need', async () => {
    const { emulator, read } = await anOffice();

    expect(await read([CASES, STAFF])).toEqual([rowsOfCases(), [['דנה', 'מנהל תיק']]]);
    expect(emulator.calls.total).toBe(1);
    for (let callCharacters = 50; callCharacters < 4_000; callCharacters += 150) {
      expect(await read([CASES, STAFF], callCharacters)).toEqual([rowsOfCases(), [['דנה', 'מנהל תיק']]]);
    }
  });

  test('calls grow with what the rows hold, not with their number', async () => {
    const short = await anOffice({ note: '' });
    const long = await anOffice({ note: 'א'.repeat(1_000) });

    await short.read([CASES], 5_000);
    await long.read([CASES], 5_000);

    expect(short.emulator.calls.total).toBe(2);
    expect(long.emulator.calls.total).toBeGreaterThan(9);
  });

  test('rows that somebody adds below while the sheet is being read are read too', async () => {
    const { read } = await anOffice();

    const [rows = []] = await read([{ ...CASES, rowCount: 30 }], 5_000);

    expect(rows).toEqual(rowsOfCases());
  });
});

/** With empty rows in between, which a reply leaves out where they stand last. */
function rowsOfCases({ note } = NO_NOTE): Grid {
  return Array.from({ length: 56 }, (_, index) => {
    if (index % 10 > 6) return [];
    return [`תיק ${index}`, index, ...(note === '' ? [] : [note])];
  });
}

const NO_NOTE = { note: '' };

async function anOffice(notes = NO_NOTE) {
  const emulator = await anEmulator();
  const spreadsheetId = anOfficeSpreadsheet(emulator, rowsOfCases(notes));
  const api = await connectToSheets({
    env: { CASESHEET_SHEETS_ROOT_URL: emulator.rootUrl, CASESHEET_USER: OWNER },
    onWait: () => undefined,
  });
  const read = (tabs: readonly GridSize[], callCharacters?: number) =>
    readGrids({
      api,
      spreadsheetId,
      tabs,
      render: 'UNFORMATTED_VALUE',
      ...(callCharacters === undefined ? {} : { callCharacters }),
    });
  return { emulator, read };
}

function anOfficeSpreadsheet({ office }: RunningEmulator, cases: Grid): string {
  const actor = { email: OWNER };
  const engine = office.create(
    {
      properties: { title: 'המשרד' },
      sheets: [CASES, STAFF].map(({ title, rowCount, columnCount }, sheetId) => ({
        properties: { sheetId, title, gridProperties: { rowCount, columnCount } },
      })),
    },
    actor,
  );
  const below = (sheetId: number, values: Grid) => ({
    range: {
      sheetId,
      startRowIndex: 0,
      endRowIndex: undefined,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    },
    values,
  });
  engine.writeValues([below(0, cases), below(1, [['דנה', 'מנהל תיק']])], 'RAW', actor);
  return engine.spreadsheetId;
}
