import type { Settlement } from '../settle/settlement.ts';
import { writtenValues } from '../settle/settlement-requests.ts';
import type { StandingRow } from '../settle/standing-row.ts';
import { shortText, type WrittenCell } from './written-cells.ts';

/** The cells of cases that a settlement is about to write, with what was read there. */
export function writtenBy(
  { writes }: Pick<Settlement, 'writes'>,
  { rows, at }: { readonly rows: readonly StandingRow[]; readonly at: number },
): readonly WrittenCell[] {
  const cellsOf = new Map(rows.map(({ rowNumber, cells }) => [rowNumber, cells]));
  return writes.flatMap(({ rowNumber, cells }) => {
    const seen = cellsOf.get(rowNumber) ?? {};
    const caseId = String(cells.caseId ?? shortText(seen.caseId ?? null));
    return writtenValues(cells).map(([field, value]) => ({
      rowNumber,
      caseId,
      field,
      seen: shortText(seen[field] ?? null),
      wrote: shortText(value),
      at,
    }));
  });
}
