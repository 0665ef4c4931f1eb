import { FIELDS, type FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { JourneyKey } from '../../../mappings/sheet/journey-columns.ts';
import type { RowField, StandingRow } from '../settle/standing-row.ts';
import type { SeenCell } from './seen-tab.ts';
import type { TabPlaces } from './tab-places.ts';

/** Every cell of a row that people may fill. */
export const ROW_FIELDS: readonly RowField[] = [...FIELDS.map(({ key }) => key), 'finish', 'reason'];

/** A row of the cases tab, its cells found by header. */
export function standingRow(
  { columns }: TabPlaces,
  { rowNumber, seen }: { readonly rowNumber: number; readonly seen: readonly SeenCell[] },
): StandingRow {
  const at = (key: RowField | JourneyKey): SeenCell | undefined => seen[columns.get(key) ?? -1];
  const there = FIELDS.filter(({ key }) => columns.has(key));
  const cells: { [Key in FieldKey]?: CellValue } = {};
  for (const { key } of there) cells[key] = cellValue(at(key));
  return {
    rowNumber,
    cells,
    isTicked: isTicked(at('finish')),
    reason: textOf(at('reason')),
    confirmed: textOf(at('confirmed')),
    notes: Object.fromEntries(
      ROW_FIELDS.map((key) => [key, at(key)?.note ?? ''] as const).filter(([, note]) => note !== ''),
    ),
  };
}

/** Whether anything at all stands in a row that the add-on looks at. */
export function isBlankRow({ cells, isTicked, reason, confirmed, notes }: StandingRow): boolean {
  return (
    !isTicked &&
    reason === '' &&
    confirmed === '' &&
    Object.keys(notes).length === 0 &&
    Object.values(cells).every((cell) => cell === null || String(cell).trim() === '')
  );
}

function cellValue(cell: SeenCell | undefined): CellValue {
  const value = cell?.value ?? null;
  return typeof value === 'boolean' ? textOf(cell) : value;
}

/** Where the box is gone somebody may type the word. */
function isTicked(cell: SeenCell | undefined): boolean {
  return textOf(cell).toUpperCase() === 'TRUE';
}

function textOf(cell: SeenCell | undefined): string {
  const value = cell?.value ?? '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).trim();
}
