import type { Column } from '../../tabs.ts';
import { runsOf } from '../grid-ranges.ts';
import type { ColumnRecord } from '../layout-record.ts';
import type { StandingTab } from '../part-plan.ts';
import type { CellFormat, DataValidationRule, GridRange, Request } from '../rest.ts';
import { cellLook, headerLook } from './cell-looks.ts';

/** A column that stands on the sheet, and which of its parts are to be laid out. */
export interface ColumnPlan {
  readonly column: Column;
  readonly index: number;
  readonly rule: DataValidationRule | null;
  readonly record: ColumnRecord;
  /** Whether it was laid out before. */
  readonly wasKnown: boolean;
  readonly needs: { readonly width: boolean; readonly look: boolean; readonly dropDown: boolean };
}

/** The same requests once for columns that stand together and need the same. */
export function requestsOf(
  columns: readonly ColumnPlan[],
  {
    needed,
    keyOf,
    requests,
    tab,
  }: {
    readonly needed: (column: ColumnPlan) => boolean;
    readonly keyOf: (column: ColumnPlan) => string;
    readonly requests: (first: ColumnPlan, range: GridRange) => readonly Request[];
    readonly tab: StandingTab;
  },
): readonly Request[] {
  const byIndex = new Map(columns.filter(needed).map((column) => [column.index, column]));
  const runs = runsOf([...byIndex.keys()], (index) => {
    const column = byIndex.get(index);
    return column === undefined ? '' : keyOf(column);
  });
  return runs.flatMap(({ start, end }) => {
    const first = byIndex.get(start);
    const range = { sheetId: tab.state.sheetId, startColumnIndex: start, endColumnIndex: end };
    return first === undefined ? [] : requests(first, range);
  });
}

/** Formats of header and cells, and whether the column is hidden. */
export function lookRequests(column: Column, tab: StandingTab, range: GridRange): readonly Request[] {
  const header = {
    ...range,
    startRowIndex: tab.state.headerRowIndex,
    endRowIndex: tab.state.headerRowIndex + 1,
  };
  return [
    formatRequest(headerLook(column), header),
    formatRequest(cellLook(column), below(tab, range)),
    ...(column.hidden ? [dimensionRequest(range, { hiddenByUser: true })] : []),
  ];
}

export function below({ state }: StandingTab, range: GridRange): GridRange {
  return { ...range, startRowIndex: state.headerRowIndex + 1 };
}

export function formatRequest(userEnteredFormat: CellFormat, range: GridRange): Request {
  return { repeatCell: { range, cell: { userEnteredFormat }, fields: 'userEnteredFormat' } };
}

export function validationRequest(rule: DataValidationRule | null, range: GridRange): Request {
  return { setDataValidation: { range, ...(rule === null ? {} : { rule }) } };
}

export function dimensionRequest(
  { sheetId, startColumnIndex = 0, endColumnIndex = 0 }: GridRange,
  properties: { readonly pixelSize: number } | { readonly hiddenByUser: true },
): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: startColumnIndex, endIndex: endColumnIndex },
      properties,
      fields: Object.keys(properties).join(','),
    },
  };
}

/** Excel's measure of a character in its usual font, and two characters of room. */
export function pixels(characters: number): number {
  return (characters + 2) * 7 + 5;
}
