import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Actor, Engine, EngineRange } from '../../../../scripts/emulator/engine/contract.ts';
import { createEngine } from '../../../../scripts/emulator/engine/engine.ts';
import { underContract } from '../../../contract/under-contract.ts';

export const OWNER: Actor = { email: 'noa.golan@office.example' };
export const WRITER: Actor = { email: 'dana.levi@office.example' };
export const OTHER_WRITER: Actor = { email: 'eli.mizrahi@office.example' };
export const READER: Actor = { email: 'auditor@office.example' };
export const STRANGER: Actor = { email: 'nobody@elsewhere.example' };

export const NOW = new Date('2026-11-22T08:00:00Z');

/** A spreadsheet of one sheet called Cases (id 0, 20 rows of 6 columns) with everybody but the stranger. */
export function anEngine(body: sheets_v4.Schema$Spreadsheet = {}): Engine {
  const engine = createEngine({
    spreadsheetId: 'the-case-sheet',
    body: { sheets: [aSheet(0, 'Cases')], ...body },
    owner: OWNER.email,
    now: () => NOW,
  });
  engine.share(WRITER.email, 'writer');
  engine.share(OTHER_WRITER.email, 'writer');
  engine.share(READER.email, 'reader');
  return underContract(engine);
}

export const aSheet = (sheetId: number, title: string, rowCount = 20, columnCount = 6) => ({
  properties: { sheetId, title, gridProperties: { rowCount, columnCount } },
});

export const whole = (sheetId = 0): EngineRange => ({
  sheetId,
  startRowIndex: 0,
  endRowIndex: undefined,
  startColumnIndex: 0,
  endColumnIndex: undefined,
});

type Values = readonly (readonly (string | number | boolean | null)[])[];

/** Writes from the first cell on, or from where it is told. */
export function write(engine: Engine, values: Values, range: Partial<EngineRange> = {}, actor = OWNER): void {
  engine.writeValues([{ range: { ...whole(), ...range }, values }], 'RAW', actor);
}

/** What somebody types, so `=` begins a formula. */
export function type(engine: Engine, values: Values, range: Partial<EngineRange> = {}, actor = OWNER): void {
  engine.writeValues([{ range: { ...whole(), ...range }, values }], 'USER_ENTERED', actor);
}

export const formulas = (engine: Engine, sheetId = 0) =>
  engine.readValues(whole(sheetId), { value: 'FORMULA', dateTime: 'SERIAL_NUMBER' }, OWNER);

export const plain = (engine: Engine, sheetId = 0) =>
  engine.readValues(whole(sheetId), { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' }, OWNER);

export const shown = (engine: Engine, sheetId = 0) =>
  engine.readValues(whole(sheetId), { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' }, OWNER);

/** One sheet as the owner, or somebody else, gets it. */
export function sheet(engine: Engine, sheetId = 0, actor = OWNER): sheets_v4.Schema$Sheet {
  const found = engine
    .get({ ranges: [], includeGridData: true, actor })
    .sheets?.find(({ properties }) => properties?.sheetId === sheetId);
  if (!found) throw new Error(`no sheet ${sheetId}`);
  return found;
}

/** One cell as `includeGridData` gives it; empty where there is none. */
export const cell = (engine: Engine, rowIndex: number, columnIndex: number, sheetId = 0) =>
  sheet(engine, sheetId).data?.[0]?.rowData?.[rowIndex]?.values?.[columnIndex] ?? {};

/** The refusal's text, with its code; null where nothing was refused. */
export function refusal(attempt: () => unknown): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'no ApiError';
    return `${String(code)} ${error instanceof Error ? error.message : String(error)}`;
  }
}
