import type { EditedCases } from '../../importer/publish/keep/edited-cases.ts';
import type { KeptCases } from '../../importer/publish/keep-edits.ts';
import { contentOf, type SheetCell } from '../../importer/publish/tables/sheet-cell.ts';
import { FIELDS, type FieldKey } from '../../mappings/fields.ts';
import type { CellValue } from '../../mappings/sheet/case-row.ts';
import { isJourneyKey } from '../../mappings/sheet/journey-columns.ts';

export type CaseCells = { readonly [Key in FieldKey]?: CellValue };

/** The cells of an imported case, in the order of FIELDS. */
export function importedCase(cells: CaseCells): readonly CellValue[] {
  return FIELDS.map(({ key }) => cells[key] ?? null);
}

/** The sheet as the last import wrote it, before anybody touched it. */
export function untouched(kept: Pick<KeptCases, 'columns' | 'rows' | 'published'>): EditedCases {
  return {
    columns: kept.columns.map(({ key, header, kind }) => {
      const field = FIELDS.find((one) => one.key === key);
      return { header, key: field?.key ?? (isJourneyKey(key) ? key : null), kind: field?.kind ?? kind };
    }),
    rows: kept.rows.map((cells, index) => ({ rowNumber: index + 2, cells })),
    published: kept.published,
  };
}

/** What somebody typed into one cell of the sheet. */
export function typed(
  sheet: EditedCases,
  { caseId, field, cell }: { readonly caseId: string; readonly field: FieldKey; readonly cell: SheetCell },
): EditedCases {
  const column = columnIndex(sheet, field);
  const idColumn = columnIndex(sheet, 'caseId');
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      contentOf(row.cells[idColumn]) === caseId
        ? { ...row, cells: row.cells.map((old, index) => (index === column ? cell : old)) }
        : row,
    ),
  };
}

/** What the sheet shows, by case id and field key (an added column by its header); empty cells left out. */
export function shownCases(
  kept: Pick<KeptCases, 'columns' | 'rows'>,
): Record<string, Record<string, SheetCell>> {
  const nameOf = (index: number) => {
    const column = kept.columns[index];
    return column?.key.startsWith('added.') ? column.header : (column?.key ?? '');
  };
  return Object.fromEntries(
    kept.rows.map((cells, rowIndex) => {
      const shown = Object.fromEntries(
        cells.flatMap((cell, index) => (cell === null ? [] : [[nameOf(index), cell] as const])),
      );
      return [String(shown.caseId ?? `row ${rowIndex + 2}`), shown];
    }),
  );
}

function columnIndex(sheet: EditedCases, field: FieldKey): number {
  return sheet.columns.findIndex(({ key }) => key === field);
}
