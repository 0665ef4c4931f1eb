import type { ReadSpreadsheet } from '../../../addon/rules/plan-office.ts';
import type { Engine } from '../../../scripts/emulator/engine/contract.ts';
import { OWNER, tabOf } from '../../mappings/sheet/google/an-office-spreadsheet.ts';

/** The spreadsheet as the add-on reads it before it plans. */
export function readOf(engine: Engine, lastRows: ReadonlyMap<string, number> = new Map()): ReadSpreadsheet {
  const reply = engine.get({ ranges: [], includeGridData: false, actor: { email: OWNER } });
  const there = (reply.sheets ?? []).map(({ properties }) => properties?.title ?? '');
  return {
    reply,
    cells: new Map(there.map((title) => [title, cellsOf(engine, title)])),
    lastRows,
    owners: [OWNER],
  };
}

/** All cells of a tab, as values. */
export function cellsOf(engine: Engine, title: string): readonly (readonly unknown[])[] {
  return engine.readValues(
    {
      sheetId: tabOf(engine, title).sheetId,
      startRowIndex: 0,
      endRowIndex: undefined,
      startColumnIndex: 0,
      endColumnIndex: undefined,
    },
    { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' },
    { email: OWNER },
  );
}
