import { COLOURS } from '../../colours.ts';
import type { DashboardCell, DashboardLook } from '../../dashboard-cells.ts';
import { DASHBOARD_WIDTHS } from '../../dashboard-layout.ts';
import { colour, font, numberFormat } from '../columns/cell-looks.ts';
import { pixels } from '../columns/column-requests.ts';
import { fingerprint } from '../fingerprint.ts';
import type { PartPlan, PlanningBasis } from '../part-plan.ts';
import type { CellData, CellFormat, ExtendedValue, Request } from '../rest.ts';
import type { TabState } from '../state/state.ts';
import { isTable } from '../wanted-tabs.ts';

/**
 * Plans the cells of the dashboard: all of them, when one should say something else than was laid out last.
 * What its formulas come to does not count, nor does the day of the last import: that one cell is written with the
 * rows an import changes, and is no change of the layout.
 */
export function planDashboard({ tabs, wanted, base }: PlanningBasis, rowsChange: boolean): PartPlan {
  const tab = tabs.find((one) => !isTable(one.wanted))?.state;
  const { dashboard } = wanted;
  if (dashboard === null) return { requests: [], changes: [], record: { dashboard: base.dashboard } };
  if (tab === undefined) return { requests: [], changes: [], record: {} };
  const content = fingerprint(dashboard.filter(({ look }) => look !== 'caption').map(said));
  const rowCount = Math.max(0, ...dashboard.map(({ rowIndex }) => rowIndex + 1));
  const widths = fingerprint(DASHBOARD_WIDTHS);
  const isNew = base.dashboard?.[0] !== content;
  const cleared = Math.min(tab.rowCount, Math.max(rowCount, base.dashboard?.[1] ?? 0));
  const requests = [
    ...(base.dashboard?.[2] === widths ? [] : widthRequests(tab)),
    ...(isNew ? [clearRequest(tab, cleared), writeRequest(tab, dashboard)] : []),
  ];
  const days = rowsChange && !isNew ? dashboard.filter(({ look }) => look === 'caption') : [];
  return {
    requests: [...requests, ...days.map((cell) => dayRequest(tab, cell))],
    changes:
      requests.length === 0 ? [] : [{ what: 'dashboard', action: 'change', tab: tab.title, name: tab.title }],
    record: { dashboard: [content, rowCount, widths] },
  };
}

function said({ rowIndex, columnIndex, content, look, kind }: DashboardCell) {
  const text = typeof content === 'object' && content !== null ? `=${content.formula}` : content;
  return [rowIndex, columnIndex, text, look, kind];
}

function widthRequests({ sheetId }: TabState): readonly Request[] {
  return DASHBOARD_WIDTHS.map((width, index) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      properties: { pixelSize: pixels(width) },
      fields: 'pixelSize',
    },
  }));
}

function clearRequest({ sheetId }: TabState, endRowIndex: number): Request {
  return {
    repeatCell: {
      range: {
        sheetId,
        startRowIndex: 0,
        endRowIndex,
        startColumnIndex: 0,
        endColumnIndex: DASHBOARD_WIDTHS.length,
      },
      cell: {},
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

function writeRequest({ sheetId }: TabState, cells: readonly DashboardCell[]): Request {
  const rows: CellData[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.rowIndex) rows.push([]);
    const row = rows[cell.rowIndex] ?? [];
    while (row.length < cell.columnIndex) row.push({});
    row[cell.columnIndex] = cellData(cell);
  }
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: rows.map((values) => ({ values })),
      fields: 'userEnteredValue,userEnteredFormat',
    },
  };
}

function dayRequest({ sheetId }: TabState, { rowIndex, columnIndex, content }: DashboardCell): Request {
  const userEnteredValue = extendedValue(content);
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [userEnteredValue === null ? {} : { userEnteredValue }] }],
      fields: 'userEnteredValue',
    },
  };
}

function cellData({ content, look, kind }: DashboardCell): CellData {
  const value = extendedValue(content);
  const format = kind === 'number' ? COUNT : numberFormat(kind);
  return {
    ...(value === null ? {} : { userEnteredValue: value }),
    userEnteredFormat: { ...format, ...ALIGNED, ...LOOKS[look] },
  };
}

const COUNT: CellFormat = { numberFormat: { type: 'NUMBER', pattern: '#,##0' } };

const ALIGNED: CellFormat = {
  horizontalAlignment: 'RIGHT',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
  textDirection: 'RIGHT_TO_LEFT',
};

const TILE = { backgroundColorStyle: colour(COLOURS.tileGround) };

const LOOKS: { readonly [Look in DashboardLook]: CellFormat } = {
  title: { textFormat: font(18, COLOURS.headerGround, 'bold') },
  caption: { textFormat: font(10, COLOURS.quietText) },
  tileCaption: { ...TILE, textFormat: font(10, COLOURS.quietText) },
  figure: { ...TILE, textFormat: font(20, COLOURS.text, 'bold') },
  section: { textFormat: font(12, COLOURS.headerGround, 'bold') },
  header: {
    backgroundColorStyle: colour(COLOURS.headerGround),
    textFormat: font(10, COLOURS.headerText, 'bold'),
  },
  cell: { textFormat: font(10, COLOURS.text) },
  note: { textFormat: font(10, COLOURS.text) },
  lateCount: { textFormat: font(10, COLOURS.text) },
};

/** Only what casesheet itself calculates is a formula: an imported text that starts with `=` stays text. */
function extendedValue(content: DashboardCell['content']): ExtendedValue | null {
  if (content === null || content === '') return null;
  if (typeof content === 'string') return { stringValue: content };
  if (typeof content === 'number') return { numberValue: content };
  return { formulaValue: `=${content.formula}` };
}
