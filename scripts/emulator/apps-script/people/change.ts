import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Engine } from '../../engine/contract.ts';
import { gridsOf } from '../../http/values/resolve-range.ts';
import type { Rectangle } from '../services/range.ts';
import type { ChangeType, Happening } from '../triggers/events.ts';

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
