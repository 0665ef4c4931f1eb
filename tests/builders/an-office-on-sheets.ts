import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importReadings } from '../../importer/pipeline.ts';
import { connectToSheets } from '../../importer/publish/spreadsheet/connect/connect.ts';
import { previousIn } from '../../importer/publish/spreadsheet/previous-in.ts';
import {
  type Published,
  publishSpreadsheet,
} from '../../importer/publish/spreadsheet/publish-spreadsheet.ts';
import { readStanding } from '../../importer/publish/spreadsheet/read-standing.ts';
import type { WorkbookReading } from '../../importer/workbook-reading.ts';
import { readOffice } from '../../scripts/bench/quality/import-office.ts';
import type { RunningEmulator } from '../../scripts/emulator/http/start-emulator.ts';
import { generateOffice } from '../../scripts/samples/generate-office.ts';

export const OWNER = 'owner@office.example';

/** The three legacy workbooks of an invented office, read and understood. */
export async function readingsOf(office: {
  readonly clients: number;
  readonly seed: number;
}): Promise<readonly WorkbookReading[]> {
  const directory = await mkdtemp(join(tmpdir(), 'casesheet-office-'));
  try {
    const { workbookPaths } = await generateOffice({ ...office, directory });
    return await readOffice(workbookPaths);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** An empty spreadsheet of the owner's, as one makes it by hand. */
export function anEmptySpreadsheet({ office }: RunningEmulator): string {
  return office.create({ properties: { title: 'המשרד' } }, { email: OWNER }).spreadsheetId;
}

interface Publishing {
  readonly rootUrl: string;
  readonly spreadsheetId: string;
  readonly readings: readonly WorkbookReading[];
  readonly importedAt?: string;
  /** Small, so that a small office takes many calls. */
  readonly callBytes?: number;
}

/** Imports and publishes as the command line does, without waiting between attempts. */
export async function publishOffice(publishing: Publishing): Promise<Published> {
  const { rootUrl, spreadsheetId, readings, importedAt = '2026-01-01T08:00:00.000Z' } = publishing;
  const api = await connectToSheets({
    env: { CASESHEET_SHEETS_ROOT_URL: rootUrl, CASESHEET_USER: OWNER },
    onWait: () => undefined,
    pace: { sleep: async () => undefined, random: () => 0 },
  });
  const standing = await readStanding(api, spreadsheetId);
  const outcome = importReadings({ readings, refused: [], earlier: previousIn(standing), importedAt });
  return publishSpreadsheet({
    api,
    outcome,
    standing,
    previousIn,
    onProgress: () => undefined,
    wait: async () => undefined,
    ...(publishing.callBytes === undefined ? {} : { callBytes: publishing.callBytes }),
  });
}
