import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import { type CaseValues, type CellValue, caseRow } from '../../../mappings/sheet/case-row.ts';
import { runsOf } from '../../../mappings/sheet/google/grid-ranges.ts';
import type { CellData, ExtendedValue, Request } from '../../../mappings/sheet/google/rest.ts';
import { ISSUED_ROW } from '../../../mappings/sheet/published-rows.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { LOG_TAB } from '../../../mappings/sheet/tabs.ts';
import { type CaseChanges, changesOf } from '../case-changes.ts';
import { CHARACTERS_A_CELL } from '../confirmed-case.ts';
import type { IssuedNumbers } from '../issued-numbers.ts';
import type { LogLine } from '../log-lines.ts';
import type { SheetPlaces } from '../reading/seen-office.ts';
import type { TabPlaces } from '../reading/tab-places.ts';
import type { RowWrite, Settlement } from './settlement.ts';

/** What writes a settlement into the sheet, in one batchUpdate; every text stays text, whatever it begins with. */
export function settlementRequests(
  { writes, log, issued }: Pick<Settlement, 'writes' | 'log' | 'issued'>,
  places: SheetPlaces,
): readonly Request[] {
  return [
    ...columnRequests(writes, places.cases),
    ...(log.length === 0
      ? []
      : [
          appended(
            places.log.sheetId,
            log.map((line) => logCells(line, places.log)),
          ),
        ]),
    ...(issued === null ? [] : [issuedRequest(issued, places.published)]),
  ];
}

/** The cells of a case as they are written, by field; null where one is emptied. */
export function writtenValues(changes: CaseChanges): readonly (readonly [FieldKey, CellValue])[] {
  const filled = changesOf(changes).filter(([, value]) => value !== null);
  // Those that are null were left out.
  const row = caseRow(Object.fromEntries(filled) as CaseValues);
  return changesOf(changes).map(([field, value]) => {
    const cell = row[INDEX_OF.get(field) ?? -1] ?? null;
    // What nobody can read goes into the cell as it was typed.
    return [field, typeof cell === 'number' && Number.isNaN(cell) ? String(value) : cell];
  });
}

const INDEX_OF: ReadonlyMap<FieldKey, number> = new Map(FIELDS.map(({ key }, index) => [key, index]));

interface PlacedCell {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly fields: 'userEnteredValue' | 'note';
  readonly cell: CellData;
}

/** Cells that stand below each other are written together: two hundred pasted rows take few requests. */
function columnRequests(writes: readonly RowWrite[], places: TabPlaces): readonly Request[] {
  const byColumn = new Map<string, PlacedCell[]>();
  for (const placed of writes.flatMap((write) => rowCells(write, places))) {
    const key = `${placed.columnIndex} ${placed.fields}`;
    const column = byColumn.get(key);
    if (column === undefined) byColumn.set(key, [placed]);
    else column.push(placed);
  }
  return [...byColumn.values()].flatMap((column) => updateRequests(column, places.sheetId));
}

function updateRequests(column: readonly PlacedCell[], sheetId: number): readonly Request[] {
  const [{ columnIndex, fields } = { columnIndex: 0, fields: 'userEnteredValue' }] = column;
  const cells = new Map(column.map(({ rowIndex, cell }) => [rowIndex, cell]));
  return runsOf([...cells.keys()], () => '').map(({ start, end }) => ({
    updateCells: {
      start: { sheetId, rowIndex: start, columnIndex },
      rows: Array.from({ length: end - start }, (_, offset) => ({
        values: [cells.get(start + offset) ?? {}],
      })),
      fields,
    },
  }));
}

function rowCells(write: RowWrite, { columns }: TabPlaces): readonly PlacedCell[] {
  const values: readonly (readonly [string, CellData])[] = [
    ...writtenValues(write.cells).map(([field, value]) => [field, valueCell(value)] as const),
    ...(write.untick ? [['finish', { userEnteredValue: { boolValue: false } }] as const] : []),
    ...(write.clearReason ? [['reason', {}] as const] : []),
    ...(write.confirmed === null ? [] : [['confirmed', valueCell(write.confirmed)] as const]),
  ];
  const notes = Object.entries(write.notes).map(([field, note]) => [field, { note: cut(note) }] as const);
  const placed = (key: string, fields: PlacedCell['fields'], cell: CellData): readonly PlacedCell[] => {
    const columnIndex = columns.get(key);
    return columnIndex === undefined ? [] : [{ rowIndex: write.rowNumber - 1, columnIndex, fields, cell }];
  };
  return [
    ...values.flatMap(([key, cell]) => placed(key, 'userEnteredValue', cell)),
    ...notes.flatMap(([key, cell]) => placed(key, 'note', cell)),
  ];
}

/** In the order in which the log's columns stand now. */
function logCells(line: LogLine, { columns }: TabPlaces): readonly CellData[] {
  const cells: CellData[] = Array.from({ length: Math.max(0, ...columns.values()) + 1 }, () => ({}));
  for (const { key } of LOG_TAB.columns) {
    const index = columns.get(key);
    if (index !== undefined) cells[index] = valueCell(key === 'when' ? serialDay(line.when) : line[key]);
  }
  return cells;
}

function issuedRequest(
  { clients, cases }: IssuedNumbers,
  { sheetId, issuedRowIndex }: SheetPlaces['published'],
): Request {
  // As the import writes it.
  const values = [ISSUED_ROW, JSON.stringify({ clients, cases })].map(valueCell);
  if (issuedRowIndex === null) return appended(sheetId, [values]);
  const start = { sheetId, rowIndex: issuedRowIndex, columnIndex: 0 };
  return { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } };
}

function appended(sheetId: number, rows: readonly (readonly CellData[])[]): Request {
  return {
    appendCells: { sheetId, rows: rows.map((values) => ({ values })), fields: 'userEnteredValue' },
  };
}

/** An empty cell is written by leaving its value out. */
function valueCell(value: CellValue): CellData {
  if (value === null || value === '') return {};
  const userEnteredValue: ExtendedValue =
    typeof value === 'number' ? { numberValue: value } : { stringValue: cut(value) };
  return { userEnteredValue };
}

function cut(text: string): string {
  return text.length <= CHARACTERS_A_CELL ? text : `${text.slice(0, CHARACTERS_A_CELL - 2)}…`;
}
