import { describe, expect, test } from 'vitest';
import { connectToSheets } from '../../../../importer/publish/spreadsheet/connect/connect.ts';
import { type Grid, type GridSize, readGrids } from '../../../../importer/publish/spreadsheet/read-grids.ts';
import type { RunningEmulator } from '../../../../scripts/emulator/http/start-emulator.ts';
import { anEmulator } from '../../../builders/an-emulator.ts';
import { OWNER } from '../../../builders/an-office-on-sheets.ts';

const CASES: GridSize = { title: "התיקים של צ'רצ'יל", rowCount: 60, columnCount: 28 };
const STAFF: GridSize = { title: 'צוות', rowCount: 5, columnCount: 2 };

describe('reading the tabs of a large case sheet', () => {
  test('rows come one below the other, in as many calls as they need', async () => {
    const { emulator, read } = await anOffice();

    const atOnce = await read([CASES, STAFF]);
    expect(emulator.calls.total).toBe(1);
    const inBlocks = await read([CASES, STAFF], 2_000);

    expect(emulator.calls.total).toBeGreaterThan(4);
    expect(inBlocks).toEqual(atOnce);
    expect(atOnce).toEqual([rowsOfCases(), [['דנה', 'מנהל תיק']]]);
  });

  test('a short row is no reason for many calls, nor a long one for a reply that is too large', async () => {
    const { emulator, read } = await anOffice();
    const callsFor = async (callCharacters: number) => {
      const before = emulator.calls.total;
      await read([CASES], callCharacters);
      return emulator.calls.total - before;
    };

    // 60 rows of which one holds 5,000 characters and the others about 10.
    expect(await callsFor(10_000)).toBeLessThanOrEqual(8);
    expect(await callsFor(100_000)).toBe(1);
  });

  test('rows that somebody adds below while the sheet is being read are read too', async () => {
    const { read } = await anOffice();

    const [rows = []] = await read([{ ...CASES, rowCount: 30 }], 5_000);

    expect(rows).toEqual(rowsOfCases());
  });
});

/** With empty rows in between, which a reply leaves out where they stand last. */
function rowsOfCases(): Grid {
  return Array.from({ length: 56 }, (_, index) => {
    if (index % 10 > 6) return [];
    return [`תיק ${index}`, index, ...(index === 20 ? ['א'.repeat(5_000)] : [])];
  });
}

async function anOffice() {
  const emulator = await anEmulator();
  const spreadsheetId = anOfficeSpreadsheet(emulator);
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

function anOfficeSpreadsheet({ office }: RunningEmulator): string {
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
  engine.writeValues([below(0, rowsOfCases()), below(1, [['דנה', 'מנהל תיק']])], 'RAW', actor);
  return engine.spreadsheetId;
}
