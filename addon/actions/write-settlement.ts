import type { Request } from '../../mappings/sheet/google/rest.ts';
import { idRanges, movedRowLine, movedRows, writtenIds } from '../rules/reading/moved-rows.ts';
import type { SheetPlaces } from '../rules/reading/seen-office.ts';
import type { Settlement } from '../rules/settle/settlement.ts';
import { settlementRequests } from '../rules/settle/settlement-requests.ts';
import type { StandingRow } from '../rules/settle/standing-row.ts';
import { officeNow } from '../services/office-now.ts';
import { applyRequests } from '../services/sheets.ts';
import { writeAndSee } from '../services/write-and-see.ts';

/**
 * Writes what was settled, all of it or nothing.
 * @returns the rows into which another case had come in that moment; the log tells of them too
 */
export function writeSettlement(
  spreadsheetId: string,
  {
    settlement,
    requests,
    rows,
    places,
  }: {
    readonly settlement: Settlement;
    readonly requests: readonly Request[];
    readonly rows: readonly StandingRow[];
    readonly places: SheetPlaces;
  },
): readonly number[] {
  const ids = writtenIds(settlement, rows);
  const ranges = idRanges(ids, places.cases);
  const moved = movedRows(ids, writeAndSee(spreadsheetId, { requests, ranges }));
  if (moved.length === 0) return moved;
  console.error(`Rows moved while they were written: ${moved.join(', ')}.`);
  const log = moved.map((rowNumber) => movedRowLine(rowNumber, { ids, when: officeNow() }));
  applyRequests(spreadsheetId, settlementRequests({ writes: [], log, issued: null }, places));
  return moved;
}
