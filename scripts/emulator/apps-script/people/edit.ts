import type { Engine } from '../../engine/contract.ts';
import { clipToGrid, gridsOf, resolveRange } from '../../http/values/resolve-range.ts';
import type { Rectangle } from '../services/range.ts';
import type { Happening } from '../triggers/events.ts';
import { checkIsValid, takeCheckboxesAway } from './validation.ts';

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

/** The cells that an edit reaches. */
export function editedCells(engine: Engine, { user, range, values }: PersonEdit): Rectangle {
  const from = clipToGrid(resolveRange(gridsOf(engine, { email: user }), range));
  return {
    ...from,
    endRowIndex: from.startRowIndex + values.length,
    endColumnIndex: from.startColumnIndex + values.reduce((width, row) => Math.max(width, row.length), 0),
  };
}

/**
 * Does an edit under the person's own name: what is kept from them anywhere in it is refused as a whole.
 * @returns what the triggers are told
 * @throws ApiError where the person may not, or the cell does not take it
 */
export function edit(engine: Engine, cells: Rectangle, act: PersonEdit): readonly Happening[] {
  const { user, values, isPasted = false } = act;
  const actor = { email: user };
  const isTyped = isOneCell(cells) && !isPasted;
  // Only what is typed is held against the rules of a cell: what is pasted brings its own, or none.
  if (isTyped) checkIsValid(engine, cells, act);
  const before = textAt(engine, cells, user);
  const write = () => engine.writeValues([{ range: cells, values }], 'USER_ENTERED', actor);
  withRoom(engine, { cells, user, write });
  takeCheckboxesAway(engine, cells, act);
  const after = textAt(engine, cells, user);
  return [
    {
      kind: 'ON_EDIT',
      cells,
      ...(isTyped && after !== '' ? { value: after } : {}),
      ...(isTyped && before !== '' ? { oldValue: before } : {}),
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
