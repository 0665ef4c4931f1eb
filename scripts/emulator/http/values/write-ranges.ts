import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { printA1 } from '../../a1.ts';
import type { Actor, Engine, ValueInputOption, ValueRenderOption } from '../../engine/contract.ts';
import type { PlannedWrite } from './plan-write.ts';
import { linesOf, type MajorDimension } from './rows.ts';

interface RangesWrite {
  readonly engine: Engine;
  readonly actor: Actor;
  readonly planned: readonly PlannedWrite[];
  readonly input: ValueInputOption;
  /** How the cells are told after they were written; null where they are not. */
  readonly echo: Echo | null;
}

export interface Echo {
  readonly value: ValueRenderOption;
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
  readonly majorDimension: MajorDimension;
}

/** Writes all ranges or none, and tells of each what was written. */
export function writeRanges({
  engine,
  actor,
  planned,
  input,
  echo,
}: RangesWrite): sheets_v4.Schema$UpdateValuesResponse[] {
  engine.writeValues(
    planned.map(({ write }) => write),
    input,
    actor,
  );
  return planned.map((plan) => ({
    ...updateOf(engine.spreadsheetId, plan),
    ...(echo === null ? {} : { updatedData: updatedData({ engine, actor, plan, echo }) }),
  }));
}

/** Writes the one range of a call. */
export function writeRange({
  planned,
  ...how
}: Omit<RangesWrite, 'planned'> & {
  readonly planned: PlannedWrite;
}): sheets_v4.Schema$UpdateValuesResponse {
  return writeRanges({ ...how, planned: [planned] })[0] ?? {};
}

/** Skipped cells are no updates; of nothing written only the place is told. */
function updateOf(
  spreadsheetId: string,
  { grid, write }: PlannedWrite,
): sheets_v4.Schema$UpdateValuesResponse {
  const cells = write.values.flat().filter((value) => value !== null).length;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = write.range;
  if (cells === 0) {
    const first = { ...write.range, endRowIndex: startRowIndex + 1, endColumnIndex: startColumnIndex + 1 };
    return { spreadsheetId, updatedRange: printA1(grid.title, first) };
  }
  return {
    spreadsheetId,
    updatedRange: printA1(grid.title, write.range),
    updatedRows: endRowIndex - startRowIndex,
    updatedColumns: endColumnIndex - startColumnIndex,
    updatedCells: cells,
  };
}

interface EchoedWrite {
  readonly engine: Engine;
  readonly actor: Actor;
  readonly plan: PlannedWrite;
  readonly echo: Echo;
}

function updatedData({ engine, actor, plan, echo }: EchoedWrite): sheets_v4.Schema$ValueRange {
  const { majorDimension } = echo;
  const rows = engine.readValues(plan.write.range, echo, actor);
  return {
    range: printA1(plan.grid.title, plan.write.range),
    majorDimension,
    // The reply is only written out, never changed.
    ...(rows.length === 0
      ? {}
      : { values: linesOf(rows, majorDimension) as (string | number | boolean)[][] }),
  };
}
