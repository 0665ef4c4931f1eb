import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Engine } from '../engine/contract.ts';
import { clipToGrid, gridsOf, resolveRange } from '../http/values/resolve-range.ts';
import type { Rectangle } from './services/range.ts';
import type { ChangeType, Happening } from './triggers/events.ts';

/** What somebody does in the sheet by hand. */
export interface PersonEdit {
  readonly user: string;
  /** In A1 notation, with the sheet; one cell says where the values begin. */
  readonly range: string;
  /** As they are typed; `''` empties a cell, `null` leaves it. */
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  /** Pasted from elsewhere: Google then tells no values. */
  readonly isPasted?: boolean;
}

/**
 * Does an edit under the person's own name.
 * @returns what the triggers are told
 * @throws ApiError where the person may not
 */
export function edit(
  engine: Engine,
  { user, range, values, isPasted = false }: PersonEdit,
): readonly Happening[] {
  const actor = { email: user };
  const from = clipToGrid(resolveRange(gridsOf(engine, actor), range));
  const cells = {
    ...from,
    endRowIndex: from.startRowIndex + values.length,
    endColumnIndex: from.startColumnIndex + values.reduce((width, row) => Math.max(width, row.length), 0),
  };
  const before = textAt(engine, cells, user);
  const write = () => engine.writeValues([{ range: cells, values }], 'USER_ENTERED', actor);
  withRoom(engine, { cells, user, write });
  const after = textAt(engine, cells, user);
  const tellsValues = isOneCell(cells) && !isPasted;
  return [
    {
      kind: 'ON_EDIT',
      cells,
      ...(tellsValues && after !== '' ? { value: after } : {}),
      ...(tellsValues && before !== '' ? { oldValue: before } : {}),
    },
    { kind: 'ON_CHANGE', changeType: 'EDIT' },
  ];
}

interface Writing {
  readonly cells: Rectangle;
  readonly user: string;
  readonly write: () => void;
}

/** What is pasted past the last row makes new rows, unless it is refused. */
function withRoom(engine: Engine, { cells: { sheetId, endRowIndex }, user, write }: Writing): void {
  const actor = { email: user };
  const rowCount = gridsOf(engine, actor).find((grid) => grid.sheetId === sheetId)?.rowCount ?? 0;
  const length = endRowIndex - rowCount;
  const isShort = length > 0;
  if (isShort) engine.batchUpdate([{ appendDimension: { sheetId, dimension: 'ROWS', length } }], actor);
  try {
    write();
  } catch (error) {
    const range = { sheetId, dimension: 'ROWS', startIndex: rowCount, endIndex: endRowIndex };
    if (isShort) engine.batchUpdate([{ deleteDimension: { range } }], actor);
    throw error;
  }
}

const isOneCell = (cells: Rectangle): boolean =>
  cells.endRowIndex === cells.startRowIndex + 1 && cells.endColumnIndex === cells.startColumnIndex + 1;

/** Of the first cell. */
function textAt(engine: Engine, cells: Rectangle, user: string): string {
  const render = { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' } as const;
  const value = engine.readValues(cells, render, { email: user })[0]?.[0] ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/**
 * Inserts, deletes, moves, sorts or formats under the person's own name.
 * @source theappsscriptlab.com/category/apps-script: moved rows and columns with something in them are an edit too
 */
export function change(
  engine: Engine,
  user: string,
  requests: readonly sheets_v4.Schema$Request[],
): readonly Happening[] {
  engine.batchUpdate(requests, { email: user });
  return requests.flatMap((request): Happening[] => {
    const changed: Happening = { kind: 'ON_CHANGE', changeType: changeTypeOf(request) };
    const cells =
      request.moveDimension === undefined ? null : movedCells(engine, user, request.moveDimension);
    return cells === null ? [changed] : [{ kind: 'ON_EDIT', cells }, changed];
  });
}

function changeTypeOf(request: sheets_v4.Schema$Request): ChangeType {
  const { insertDimension, deleteDimension } = request;
  if (insertDimension) return insertDimension.range?.dimension === 'ROWS' ? 'INSERT_ROW' : 'INSERT_COLUMN';
  if (deleteDimension) return deleteDimension.range?.dimension === 'ROWS' ? 'REMOVE_ROW' : 'REMOVE_COLUMN';
  if (request.addSheet) return 'INSERT_GRID';
  if (request.deleteSheet) return 'REMOVE_GRID';
  return request.repeatCell || request.updateBorders ? 'FORMAT' : 'OTHER';
}

/** Where they stand now; null where they are empty. */
function movedCells(
  engine: Engine,
  user: string,
  { source, destinationIndex }: sheets_v4.Schema$MoveDimensionRequest,
): Rectangle | null {
  const actor = { email: user };
  const grid = gridsOf(engine, actor).find(({ sheetId }) => sheetId === (source?.sheetId ?? 0));
  if (grid === undefined) return null;
  const [start, end, destination] = [source?.startIndex ?? 0, source?.endIndex ?? 0, destinationIndex ?? 0];
  const first = destination > start ? destination - (end - start) : destination;
  const last = first + end - start;
  const isRows = source?.dimension === 'ROWS';
  const cells = {
    sheetId: grid.sheetId,
    startRowIndex: isRows ? first : 0,
    endRowIndex: isRows ? last : grid.rowCount,
    startColumnIndex: isRows ? 0 : first,
    endColumnIndex: isRows ? grid.columnCount : last,
  };
  const held = engine.readValues(cells, { value: 'FORMULA', dateTime: 'SERIAL_NUMBER' }, actor);
  return held.length === 0 ? null : cells;
}
