import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import type { CellData, Request } from '../../../mappings/sheet/google/rest.ts';
import type { TabCells } from './publication-plan.ts';

/** Some cells as a request of a batchUpdate; text stays text, whatever it begins with. */
export function updateCells({ sheetId, run }: TabCells): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: run.rowIndex, columnIndex: run.columnIndex },
      rows: [{ values: run.values.map(cellData) }],
      fields: 'userEnteredValue',
    },
  };
}

/** One value as Google's cell; an empty one empties the cell. */
export function cellData(value: CellValue): CellData {
  if (value === null || value === '') return {};
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
  };
}
