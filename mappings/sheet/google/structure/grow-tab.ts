import type { LayoutChange } from '../layout-change.ts';
import type { Request } from '../rest.ts';
import type { TabState } from '../state/state.ts';
import type { WantedTab } from '../wanted-layout.ts';
import { columnsNeeded, isTable } from '../wanted-tabs.ts';
import { tabProperties } from './new-spreadsheet.ts';
import { placeColumns } from './place-columns.ts';
import { grownRowCount } from './tab-size.ts';
import { withColumn } from './with-column.ts';
import { headerRequest, textRequest } from './write-headers.ts';

interface Grown {
  readonly requests: readonly Request[];
  readonly after: TabState;
  readonly changes: readonly LayoutChange[];
}

/** Gives a standing tab the columns and rows it lacks. */
export function growTab(tab: TabState, wanted: WantedTab): Grown {
  const isEmpty = isTable(wanted) && tab.headers.every((header) => header === '');
  const withColumns = isEmpty ? layOutEmpty(tab, wanted) : insertColumns(tab, wanted);
  const columnCount = Math.max(withColumns.after.columnCount, columnsNeeded(wanted));
  const after = { ...withColumns.after, columnCount, rowCount: grownRowCount(wanted, tab) };
  const grid = gridRequest(withColumns.after, after);
  const newRows = after.rowCount - tab.rowCount;
  return {
    // A larger grid comes before what is written into it.
    requests: isEmpty ? [...grid, ...withColumns.requests] : [...withColumns.requests, ...grid],
    after,
    changes: [
      ...withColumns.changes,
      ...(newRows === 0
        ? []
        : [{ what: 'rows', action: 'add', tab: tab.title, name: String(newRows) } as const]),
    ],
  };
}

/** A tab without a header becomes like one that casesheet made. */
function layOutEmpty(tab: TabState, wanted: WantedTab) {
  const { rightToLeft = false, gridProperties } = tabProperties(wanted, { sheetId: tab.sheetId });
  const { frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties ?? {};
  const fits =
    tab.rightToLeft === rightToLeft &&
    tab.frozenRowCount === frozenRowCount &&
    tab.frozenColumnCount === frozenColumnCount;
  const properties: Request = {
    updateSheetProperties: {
      properties: {
        sheetId: tab.sheetId,
        rightToLeft,
        gridProperties: { frozenRowCount, frozenColumnCount },
      },
      fields: 'rightToLeft,gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    },
  };
  const headers = headerRequest(tab, wanted, tab.headerRowIndex);
  return {
    requests: [...headers, ...(fits ? [] : [properties])],
    after: {
      ...tab,
      rightToLeft,
      frozenRowCount,
      frozenColumnCount,
      headers: wanted.columns.map(({ header }) => header),
    },
    changes: [],
  };
}

function insertColumns(tab: TabState, wanted: WantedTab) {
  const { missing } = placeColumns(wanted, tab.headers);
  let after = tab;
  const requests: Request[] = [];
  for (const column of missing) {
    const start = { sheetId: tab.sheetId, rowIndex: tab.headerRowIndex, columnIndex: column.at };
    const wider = withColumn(after, column);
    // Past the last column nothing can be inserted; the grid grows instead.
    const isLast = column.at >= after.columnCount;
    const room = isLast ? gridRequest(after, wider) : [insertRequest(tab.sheetId, column.at)];
    requests.push(...room, textRequest(start, [column.header]));
    after = wider;
  }
  const changes = missing.map(
    ({ header }): LayoutChange => ({ what: 'column', action: 'add', tab: tab.title, name: header }),
  );
  return { requests, after, changes };
}

function insertRequest(sheetId: number, at: number): Request {
  return {
    insertDimension: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
      inheritFromBefore: at > 0,
    },
  };
}

function gridRequest(
  tab: TabState,
  { rowCount, columnCount }: { readonly rowCount: number; readonly columnCount: number },
): readonly Request[] {
  const fields = [
    ...(rowCount > tab.rowCount ? ['gridProperties.rowCount'] : []),
    ...(columnCount > tab.columnCount ? ['gridProperties.columnCount'] : []),
  ];
  if (fields.length === 0) return [];
  return [
    {
      updateSheetProperties: {
        properties: { sheetId: tab.sheetId, gridProperties: { rowCount, columnCount } },
        fields: fields.join(','),
      },
    },
  ];
}
