import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { printA1, type Rectangle } from '../../a1.ts';
import type { Actor, Engine } from '../../engine/contract.ts';
import { type Route, route } from '../route.ts';
import { findTable } from './find-table.ts';
import { planWrite } from './plan-write.ts';
import { type Grid, gridsOf, resolveRange } from './resolve-range.ts';
import { rowsFrom } from './rows.ts';
import { writeRange } from './write-ranges.ts';
import { checkSameRange, echoOf, inputOption, WRITE_OPTIONS } from './write-routes.ts';

/** Writes below the table that the range names, or at the range's first cell where there is none. */
export const VALUES_APPEND: Route = route({
  id: 'spreadsheets.values.append',
  kind: 'write',
  parameters: [...WRITE_OPTIONS, 'insertDataOption'],
  body: 'ValueRange',
  bodyName: 'data',
  answer: ({ office, actor, spreadsheetId, range, parameters, body }) => {
    const input = inputOption(parameters);
    const insert = parameters.choice('insertDataOption', 'InsertDataOption', ['OVERWRITE', 'INSERT_ROWS']);
    const engine = office.find(spreadsheetId);
    checkSameRange(range, body);
    const { grid, asked } = resolveRange(gridsOf(engine, actor), range);
    const table = findTable(readSheet(engine, grid, actor), asked);
    const startRowIndex = table?.endRowIndex ?? asked.startRowIndex;
    const startColumnIndex = table?.startColumnIndex ?? asked.startColumnIndex;
    const dimension = body.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS';
    const height = rowsFrom(body.values ?? [], dimension).length;
    const room = roomFor({ grid, startRowIndex, height, isInserted: insert === 'INSERT_ROWS' });
    const start: Rectangle = {
      startRowIndex,
      startColumnIndex,
      endRowIndex: startRowIndex + 1,
      endColumnIndex: startColumnIndex + 1,
    };
    const updates = withRoom({ engine, actor, room }, () => {
      const planned = planWrite(gridsOf(engine, actor), printA1(grid.title, start), body);
      return writeRange({ engine, actor, planned, input, echo: echoOf(parameters, body) });
    });
    return {
      spreadsheetId,
      ...(table === null ? {} : { tableRange: printA1(grid.title, table) }),
      updates,
    };
  },
});

function readSheet(engine: Engine, { sheetId }: Grid, actor: Actor) {
  const everything = {
    sheetId,
    startRowIndex: 0,
    endRowIndex: undefined,
    startColumnIndex: 0,
    endColumnIndex: undefined,
  };
  return engine.readValues(everything, { value: 'FORMULA', dateTime: 'SERIAL_NUMBER' }, actor);
}

interface Appending {
  readonly grid: Grid;
  readonly startRowIndex: number;
  readonly height: number;
  readonly isInserted: boolean;
}

/** The rows to insert: all of them, or only those the sheet lacks at its end. */
function roomFor({
  grid,
  startRowIndex,
  height,
  isInserted,
}: Appending): sheets_v4.Schema$DimensionRange | null {
  const lacking = startRowIndex + height - grid.rowCount;
  const startIndex = isInserted ? Math.min(startRowIndex, grid.rowCount) : grid.rowCount;
  const count = isInserted ? height : lacking;
  return count <= 0
    ? null
    : { sheetId: grid.sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + count };
}

interface Room {
  readonly engine: Engine;
  readonly actor: Actor;
  readonly room: sheets_v4.Schema$DimensionRange | null;
}

/** Inserts rows for a write, and takes them out again where the write is refused. */
function withRoom<Result>({ engine, actor, room }: Room, write: () => Result): Result {
  if (room === null) return write();
  engine.batchUpdate([{ insertDimension: { range: room, inheritFromBefore: true } }], actor);
  try {
    return write();
  } catch (error) {
    engine.batchUpdate([{ deleteDimension: { range: room } }], actor);
    throw error;
  }
}
