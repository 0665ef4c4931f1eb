import type { Column } from '../tabs.ts';
import { cellLook, headerLook } from './cell-looks.ts';
import { dropDownRule } from './drop-down-rule.ts';
import { fingerprint } from './fingerprint.ts';
import { runsOf } from './grid-ranges.ts';
import type { LayoutChange } from './layout-change.ts';
import type { ColumnRecord } from './layout-record.ts';
import type { PartPlan, PlanningBasis, StandingTab } from './part-plan.ts';
import type { CellFormat, DataValidationRule, GridRange, Request } from './rest.ts';
import { isPeoples } from './wanted-tabs.ts';

/** Plans widths, hidden columns, formats and drop-downs, of whole columns and of rows that came since. */
export function planColumns(basis: PlanningBasis): PartPlan {
  const plans = basis.tabs
    .filter(({ columns }) => columns.size > 0)
    .map((tab) => ({ tab, plan: planTabColumns(tab, basis) }));
  return {
    requests: plans.flatMap(({ plan }) => plan.requests),
    changes: plans.flatMap(({ plan }) => plan.changes),
    record: {
      columns: Object.fromEntries(plans.map(({ tab, plan }) => [tab.wanted.title, plan.columns])),
      rows: Object.fromEntries(
        plans.map(({ tab }) => [tab.wanted.title, formattedRows(tab, basis)] as const),
      ),
    },
  };
}

/** A column that stands on the sheet, and which of its parts are to be laid out. */
interface ColumnPlan {
  readonly column: Column;
  readonly index: number;
  readonly rule: DataValidationRule | null;
  readonly record: ColumnRecord;
  readonly needs: { readonly width: boolean; readonly look: boolean; readonly dropDown: boolean };
}

function planTabColumns(tab: StandingTab, basis: PlanningBasis) {
  const columns = columnPlans(tab, basis);
  const widths = requestsOf(columns, {
    needed: ({ needs }) => needs.width,
    keyOf: ({ column }) => String(column.width),
    requests: ({ column }, range) => [dimensionRequest(range, { pixelSize: pixels(column.width) })],
    tab,
  });
  const looks = requestsOf(columns, {
    needed: ({ needs }) => needs.look,
    keyOf: ({ record: [, look] }) => look,
    requests: ({ column }, range) => lookRequests(column, tab, range),
    tab,
  });
  const dropDowns = requestsOf(columns, {
    needed: ({ needs }) => needs.dropDown,
    keyOf: ({ record: [, , dropDown] }) => dropDown,
    requests: ({ rule }, range) => [validationRequest(rule, below(tab, range))],
    tab,
  });
  const newRows = newRowRequests(columns, tab, basis);
  const { title } = tab.wanted;
  return {
    requests: [...widths, ...looks, ...dropDowns, ...newRows],
    changes: [
      ...(widths.length > 0 ? [change('widths', title, title)] : []),
      ...(looks.length + newRows.length > 0 ? [change('formats', title, title)] : []),
      ...columns
        .filter(({ needs }) => needs.dropDown)
        .map(({ column }) => change('dropDown', title, column.header)),
    ],
    columns: Object.fromEntries(columns.map(({ column, record }) => [column.key, record])),
  };
}

function columnPlans(tab: StandingTab, { base, repair, tabs }: PlanningBasis): readonly ColumnPlan[] {
  return tab.wanted.columns.flatMap((column): readonly ColumnPlan[] => {
    const index = tab.columns.get(column.key);
    if (index === undefined || isPeoples(column)) return [];
    const rule = dropDownRule(column, tabs);
    const look = fingerprint([cellLook(column), headerLook(column), column.hidden]);
    const dropDown = rule === null ? '' : fingerprint(rule);
    const [width, lastLook, lastDropDown] = base.columns[tab.wanted.title]?.[column.key] ?? [];
    const needs = {
      width: column.width !== width,
      look: repair || look !== lastLook,
      dropDown: dropDown !== (lastDropDown ?? '') || (repair && rule !== null),
    };
    return [{ column, index, rule, record: [column.width, look, dropDown], needs }];
  });
}

/** Rows that came since are formatted like those above them. */
function newRowRequests(
  columns: readonly ColumnPlan[],
  tab: StandingTab,
  { base }: PlanningBasis,
): readonly Request[] {
  const formatted = base.rows[tab.wanted.title];
  if (formatted === undefined || formatted >= tab.state.rowCount) return [];
  const inNewRows = (range: GridRange): GridRange => ({ ...range, startRowIndex: formatted });
  return [
    ...requestsOf(columns, {
      needed: ({ needs }) => !needs.look,
      keyOf: ({ record: [, look] }) => look,
      requests: ({ column }, range) => [formatRequest(cellLook(column), inNewRows(range))],
      tab,
    }),
    ...requestsOf(columns, {
      needed: ({ needs, rule }) => !needs.dropDown && rule !== null,
      keyOf: ({ record: [, , dropDown] }) => dropDown,
      requests: ({ rule }, range) => [validationRequest(rule, inNewRows(range))],
      tab,
    }),
  ];
}

/** Rows that people removed stay counted until others come. */
function formattedRows({ wanted, state }: StandingTab, { base }: PlanningBasis): number {
  return Math.max(state.rowCount, base.rows[wanted.title] ?? 0);
}

/** The same requests once for columns that stand together and need the same. */
function requestsOf(
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

function lookRequests(column: Column, tab: StandingTab, range: GridRange): readonly Request[] {
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

function below({ state }: StandingTab, range: GridRange): GridRange {
  return { ...range, startRowIndex: state.headerRowIndex + 1 };
}

function formatRequest(userEnteredFormat: CellFormat, range: GridRange): Request {
  return { repeatCell: { range, cell: { userEnteredFormat }, fields: 'userEnteredFormat' } };
}

function validationRequest(rule: DataValidationRule | null, range: GridRange): Request {
  return { setDataValidation: { range, ...(rule === null ? {} : { rule }) } };
}

function dimensionRequest(
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

function change(what: LayoutChange['what'], tab: string, name: string): LayoutChange {
  return { what, action: 'change', tab, name };
}
