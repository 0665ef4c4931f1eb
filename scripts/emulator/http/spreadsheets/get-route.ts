import type { Actor, Engine } from '../../engine/contract.ts';
import type { FieldMask } from '../../field-mask.ts';
import { type Route, route } from '../route.ts';
import { clipToGrid, gridsOf, resolveRange } from '../values/resolve-range.ts';

/** With a field mask, the mask alone says whether cells are told. */
export const GET: Route = route({
  id: 'spreadsheets.get',
  kind: 'read',
  parameters: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges', 'commentsViewMode'],
  body: null,
  answer: ({ office, actor, spreadsheetId, parameters, mask }) => {
    const includeGridData = parameters.flag('includeGridData');
    return readSpreadsheet({
      engine: office.find(spreadsheetId),
      actor,
      ranges: parameters.all('ranges'),
      includeGridData: mask === null ? includeGridData : namesGridData(mask),
    });
  },
});

interface SpreadsheetRead {
  readonly engine: Engine;
  readonly actor: Actor;
  /** In A1 notation. */
  readonly ranges: readonly string[];
  readonly includeGridData: boolean;
}

export function readSpreadsheet({ engine, actor, ranges, includeGridData }: SpreadsheetRead) {
  const grids = ranges.length === 0 ? [] : gridsOf(engine, actor);
  return engine.get({
    ranges: ranges.map((range) => clipToGrid(resolveRange(grids, range))),
    includeGridData,
    actor,
  });
}

/** An empty mask takes everything below it. */
function namesGridData(mask: FieldMask): boolean {
  const sheets = mask.get('sheets') ?? mask.get('*');
  return sheets !== undefined && (sheets.size === 0 || sheets.has('data') || sheets.has('*'));
}
