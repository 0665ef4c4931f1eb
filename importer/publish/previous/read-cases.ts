import { FIELDS } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { holdsNumbers } from '../../../mappings/sheet/formats.ts';
import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import type { CASES_TAB, ColumnKind } from '../../../mappings/sheet/tabs.ts';
import type { RawCell } from '../../read/raw-sheet.ts';
import type { EditedCases, EditedColumn } from '../keep/edited-cases.ts';
import type { SheetCell } from '../tables/sheet-cell.ts';
import type { ReadTab } from './read-tab.ts';

type CaseKey = (typeof CASES_TAB)['columns'][number]['key'];

/** The cases tab as people left it, and what the last import had written there. */
export function readCases(cases: ReadTab<CaseKey>, published: EditedCases['published']): EditedCases {
  const columns = columnsOf(cases);
  return {
    columns,
    rows: cases.rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      cells: columns.map(({ kind }, index) => sheetCell(kind, cells[index])),
    })),
    published,
  };
}

/** The first column under a header of the field or of a hand-over is that; anything else was added by a person. */
function columnsOf({ headers, rows }: ReadTab<CaseKey>): readonly EditedColumn[] {
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    Math.max(...headers.keys()) + 1,
  );
  const taken = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const header = headers.get(index) ?? '';
    const known = [...FIELDS, ...JOURNEY_COLUMNS].find((one) => one.header === header);
    if (known === undefined || taken.has(header)) {
      return { header, key: null, kind: addedKind(rows.map(({ cells }) => cells[index])) };
    }
    taken.add(header);
    return { header, key: known.key, kind: known.kind };
  });
}

/** How an added column is formatted: as days, as text, or as it comes. */
function addedKind(cells: readonly (RawCell | undefined)[]): ColumnKind {
  const filled = cells.filter((cell) => cell !== undefined);
  if (filled.length > 0 && filled.every(({ type }) => type === 'date')) return 'date';
  return filled.every(({ type, formula }) => type === 'text' && formula === undefined) ? 'text' : 'number';
}

function sheetCell(kind: ColumnKind, cell: RawCell | undefined): SheetCell {
  if (cell === undefined) return null;
  const value = cellValue(kind, cell);
  return cell.formula === undefined ? value : { formula: cell.formula, value };
}

/** A number or a day stays one where its column shows it as such; elsewhere it is the text people saw. */
function cellValue(kind: ColumnKind, { type, value, text }: RawCell): CellValue {
  if (type === 'text') return String(value);
  if (type === 'number' && holdsNumbers(kind)) return Number(value);
  if (type === 'date' && kind === 'date') return serialDay(String(value));
  return text;
}
