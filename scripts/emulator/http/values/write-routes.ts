import { ApiError, type ValueInputOption } from '../../engine/contract.ts';
import { invalid, refusedAt } from '../../engine/refusal.ts';
import { badChoice, type Parameters } from '../parameters.ts';
import { type Route, route } from '../route.ts';
import { type PlannedWrite, planWrite } from './plan-write.ts';
import { gridsOf } from './resolve-range.ts';
import { DATE_TIME_RENDER, VALUE_INPUT, VALUE_RENDER, type ValueRange } from './value-range.ts';
import { type Echo, writeRange, writeRanges } from './write-ranges.ts';

/** How a write of one range may be asked for. */
export const WRITE_OPTIONS = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

export const VALUES_UPDATE: Route = route({
  id: 'spreadsheets.values.update',
  kind: 'write',
  parameters: WRITE_OPTIONS,
  body: 'ValueRange',
  bodyName: 'data',
  answer: ({ office, actor, spreadsheetId, range, parameters, body }) => {
    const input = inputOption(parameters);
    const engine = office.find(spreadsheetId);
    const grids = gridsOf(engine, actor);
    checkSameRange(range, body);
    const planned = planWrite(grids, range, body);
    return writeRange({ engine, actor, planned, input, echo: echoOf(parameters, body) });
  },
});

export const VALUES_BATCH_UPDATE: Route = route({
  id: 'spreadsheets.values.batchUpdate',
  kind: 'write',
  parameters: [],
  body: 'BatchUpdateValuesRequest',
  answer: ({ office, actor, spreadsheetId, body }) => {
    const input = checkInput(body.valueInputOption ?? null);
    const engine = office.find(spreadsheetId);
    const grids = gridsOf(engine, actor);
    const planned = (body.data ?? []).map((sent, index) =>
      naming(`data[${index}]`, () => planWrite(grids, sent.range ?? '', sent)),
    );
    const echo: Echo | null = body.includeValuesInResponse
      ? {
          value: body.responseValueRenderOption ?? 'FORMATTED_VALUE',
          dateTime: body.responseDateTimeRenderOption ?? 'SERIAL_NUMBER',
          majorDimension: 'ROWS',
        }
      : null;
    const write = () => writeRanges({ engine, actor, planned, input, echo });
    // Of several, the engine says which.
    const responses = planned.length === 1 ? naming('data[0]', write) : write();
    return { spreadsheetId, ...totalsOf(planned), responses };
  },
});

/** How the values are to be read, which every write must say. */
export const inputOption = (parameters: Parameters): ValueInputOption =>
  checkInput(parameters.one('valueInputOption'));

export function echoOf(parameters: Parameters, sent: ValueRange): Echo | null {
  const value = parameters.choice('responseValueRenderOption', 'ValueRenderOption', VALUE_RENDER);
  const dateTime = parameters.choice(
    'responseDateTimeRenderOption',
    'DateTimeRenderOption',
    DATE_TIME_RENDER,
  );
  if (!parameters.flag('includeValuesInResponse')) return null;
  return {
    value: value ?? 'FORMATTED_VALUE',
    dateTime: dateTime ?? 'SERIAL_NUMBER',
    majorDimension: sent.majorDimension === 'COLUMNS' ? 'COLUMNS' : 'ROWS',
  };
}

/** The body may name the range again, in the same characters. */
export function checkSameRange(range: string, sent: ValueRange): void {
  if (sent.range === undefined || sent.range === range) return;
  throw invalid(`Request range[${range}] does not match value's range[${sent.range}]`);
}

function checkInput(text: string | null): ValueInputOption {
  if (text === null || text === '' || text === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified");
  }
  const option = VALUE_INPUT.find((candidate) => candidate === text);
  if (option === undefined) throw badChoice('value_input_option', 'ValueInputOption', text);
  return option;
}

/** A refusal that says which of several ranges it is about. */
function naming<Result>(where: string, attempt: () => Result): Result {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof ApiError && error.code === 400 ? refusedAt(where, error) : error;
  }
}

function totalsOf(planned: readonly PlannedWrite[]): object {
  const areas = planned.map(({ write }) => write.range);
  const cells = planned.flatMap(({ write }) => write.values.flat()).filter((value) => value !== null).length;
  if (cells === 0) return {};
  return {
    totalUpdatedRows: covered(areas.map((area) => [area.sheetId, area.startRowIndex, area.endRowIndex])),
    totalUpdatedColumns: covered(
      areas.map((area) => [area.sheetId, area.startColumnIndex, area.endColumnIndex]),
    ),
    totalUpdatedCells: cells,
    totalUpdatedSheets: new Set(areas.map(({ sheetId }) => sheetId)).size,
  };
}

/** Rows (or columns) with at least one cell in them, each counted once per sheet. */
function covered(spans: readonly (readonly [sheetId: number, start: number, end: number])[]): number {
  const seen = new Set<string>();
  for (const [sheetId, start, end] of spans) {
    for (let index = start; index < end; index += 1) seen.add(`${sheetId} ${index}`);
  }
  return seen.size;
}
