import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { printA1 } from '../../a1.ts';
import type { Engine } from '../../engine/contract.ts';
import { type Call, type Route, route } from '../route.ts';
import { clipToGrid, type Grid, gridsOf, resolveRange } from './resolve-range.ts';
import { linesOf, type MajorDimension } from './rows.ts';
import { DATE_TIME_RENDER, VALUE_RENDER } from './value-range.ts';

const OPTIONS = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];

export const VALUES_GET: Route = route({
  id: 'spreadsheets.values.get',
  kind: 'read',
  parameters: OPTIONS,
  body: null,
  answer: (call) => {
    const engine = call.office.find(call.spreadsheetId);
    return readRange({ engine, grids: gridsOf(engine, call.actor), call, range: call.range });
  },
});

export const VALUES_BATCH_GET: Route = route({
  id: 'spreadsheets.values.batchGet',
  kind: 'read',
  parameters: ['ranges', ...OPTIONS],
  body: null,
  answer: (call) => {
    const engine = call.office.find(call.spreadsheetId);
    const grids = gridsOf(engine, call.actor);
    return {
      spreadsheetId: call.spreadsheetId,
      valueRanges: call.parameters.all('ranges').map((range) => readRange({ engine, grids, call, range })),
    };
  },
});

interface RangeRead {
  readonly engine: Engine;
  readonly grids: readonly Grid[];
  readonly call: Call;
  readonly range: string;
}

function readRange({ engine, grids, call, range }: RangeRead): sheets_v4.Schema$ValueRange {
  const { parameters, actor } = call;
  const majorDimension: MajorDimension =
    parameters.choice('majorDimension', 'Dimension', ['ROWS', 'COLUMNS']) ?? 'ROWS';
  const render = {
    value: parameters.choice('valueRenderOption', 'ValueRenderOption', VALUE_RENDER) ?? 'FORMATTED_VALUE',
    dateTime:
      parameters.choice('dateTimeRenderOption', 'DateTimeRenderOption', DATE_TIME_RENDER) ?? 'SERIAL_NUMBER',
  };
  const resolved = resolveRange(grids, range);
  const cells = clipToGrid(resolved);
  const rows = engine.readValues(cells, render, actor);
  return {
    range: printA1(resolved.grid.title, cells),
    majorDimension,
    // The reply is only written out, never changed.
    ...(rows.length === 0
      ? {}
      : { values: linesOf(rows, majorDimension) as (string | number | boolean)[][] }),
  };
}
