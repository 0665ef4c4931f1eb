import { printA1 } from '../../a1.ts';
import { type Route, route } from '../route.ts';
import { clipToGrid, gridsOf, resolveRange } from './resolve-range.ts';

export const VALUES_CLEAR: Route = route({
  id: 'spreadsheets.values.clear',
  kind: 'write',
  parameters: [],
  body: 'ClearValuesRequest',
  answer: ({ office, actor, spreadsheetId, range }) => {
    const engine = office.find(spreadsheetId);
    const resolved = resolveRange(gridsOf(engine, actor), range);
    const cells = clipToGrid(resolved);
    engine.clearValues([cells], actor);
    return { spreadsheetId, clearedRange: printA1(resolved.grid.title, cells) };
  },
});

export const VALUES_BATCH_CLEAR: Route = route({
  id: 'spreadsheets.values.batchClear',
  kind: 'write',
  parameters: [],
  body: 'BatchClearValuesRequest',
  answer: ({ office, actor, spreadsheetId, body }) => {
    const engine = office.find(spreadsheetId);
    const grids = gridsOf(engine, actor);
    const cleared = (body.ranges ?? []).map((range) => {
      const resolved = resolveRange(grids, range);
      return { title: resolved.grid.title, cells: clipToGrid(resolved) };
    });
    engine.clearValues(
      cleared.map(({ cells }) => cells),
      actor,
    );
    return { spreadsheetId, clearedRanges: cleared.map(({ title, cells }) => printA1(title, cells)) };
  },
});
