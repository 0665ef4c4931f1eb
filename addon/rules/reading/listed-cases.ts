import type { FieldKey } from '../../../mappings/fields.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { columnLetters } from '../../../mappings/sheet/column-letters.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { type CaseCells, caseOfCells } from '../case-of-cells.ts';
import type { ListedCase } from '../settle/settlement.ts';
import type { TabPlaces } from './tab-places.ts';

/** Columns of all cases that are to be read, each with the range of its cells below the header. */
export function listedColumns(
  { columns, headerRowIndex }: TabPlaces,
  fields: readonly FieldKey[],
): readonly { readonly field: FieldKey; readonly range: string }[] {
  return fields.flatMap((field) => {
    const index = columns.get(field);
    if (index === undefined) return [];
    const letters = columnLetters(index);
    return [{ field, range: `${quotedTitle(CASES_TAB.title)}!${letters}${headerRowIndex + 2}:${letters}` }];
  });
}

/**
 * The cases of the whole sheet, as far as their columns were read; rows without any of it are left out.
 * @param columns the cells of each column below the header, from top to bottom
 */
export function listedCases(
  { headerRowIndex }: Pick<TabPlaces, 'headerRowIndex'>,
  columns: readonly { readonly field: FieldKey; readonly cells: readonly unknown[] }[],
): readonly ListedCase[] {
  const rowCount = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const listed: ListedCase[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    const cells: { [Key in FieldKey]?: CellValue } = {};
    for (const { field, cells: column } of columns) {
      const cell = cellValue(column[row]);
      if (cell !== null) cells[field] = cell;
    }
    const filled: CaseCells = cells;
    if (Object.keys(filled).length === 0) continue;
    listed.push({ rowNumber: headerRowIndex + 2 + row, caseValues: caseOfCells(filled) });
  }
  return listed;
}

function cellValue(cell: unknown): CellValue {
  if (cell === undefined || cell === null || cell === '') return null;
  return typeof cell === 'number' ? cell : String(cell);
}
