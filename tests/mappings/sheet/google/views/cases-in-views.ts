import { SETTINGS } from '../../../../../mappings/settings.ts';
import { serialDay } from '../../../../../mappings/sheet/serial-day.ts';
import { CASES_TAB, SETTINGS_TAB } from '../../../../../mappings/sheet/tabs.ts';
import type { Engine } from '../../../../../scripts/emulator/engine/contract.ts';
import { byHand, OWNER, tabOf } from '../an-office-spreadsheet.ts';

const CASES = CASES_TAB.title;

/** Writes cases, by the keys of their fields, and the settings an office starts with. */
export function writeCases(
  engine: Engine,
  rows: readonly { readonly [key: string]: string | undefined }[],
): void {
  const cases = rows.map((row) => CASES_TAB.columns.map(({ key }) => shown(row[key])));
  writeRows(engine, CASES, cases);
  writeRows(
    engine,
    SETTINGS_TAB.title,
    SETTINGS.map(({ label, value }) => [label, value]),
  );
}

/** By title, the ids of the cases that each view shows. */
export function viewsOfCases(engine: Engine, among: number): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    tabOf(engine, CASES).filterViews.map(({ title, filterSpecs: [spec] = [] }) => {
      const formula = spec?.filterCriteria.condition?.values[0]?.userEnteredValue ?? '';
      return [title, casesWhere(engine, { formula, among })];
    }),
  );
}

/** The cases for which a formula, written for the first one, is true. */
export function casesWhere(
  engine: Engine,
  { formula, among }: { readonly formula: string; readonly among: number },
): readonly string[] {
  const { sheetId, headers, headerRowIndex, columnCount } = tabOf(engine, CASES);
  const first = headerRowIndex + 2;
  const ofRow = (row: number) => formula.replace(new RegExp(`(\\$[A-Z]+)${first}\\b`, 'g'), `$1${row}`);
  const probe = columnCount;
  byHand(
    engine,
    { appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } },
    {
      updateCells: {
        start: { sheetId, rowIndex: headerRowIndex + 1, columnIndex: probe },
        rows: Array.from({ length: among }, (_, index) => ({
          values: [{ userEnteredValue: { formulaValue: ofRow(first + index) } }],
        })),
        fields: 'userEnteredValue',
      },
    },
  );
  const rows = engine.readValues(
    {
      sheetId,
      startRowIndex: headerRowIndex + 1,
      endRowIndex: headerRowIndex + 1 + among,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    },
    { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
    { email: OWNER },
  );
  byHand(engine, {
    deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: probe, endIndex: probe + 1 } },
  });
  const caseId = headers.indexOf('מספר תיק');
  return rows.filter((row) => row[probe] === true).map((row) => String(row[caseId]));
}

function shown(text: string | undefined): string | number | null {
  if (text === undefined) return null;
  return /^\d{4}-/.test(text) ? serialDay(text) : text;
}

function writeRows(
  engine: Engine,
  title: string,
  values: readonly (readonly (string | number | null)[])[],
): void {
  const { sheetId } = tabOf(engine, title);
  const range = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 1 + values.length,
    startColumnIndex: 0,
    endColumnIndex: undefined,
  };
  byHand(engine, {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { rowCount: 2000 } },
      fields: 'gridProperties.rowCount',
    },
  });
  engine.writeValues([{ range, values }], 'RAW', { email: OWNER });
}
