import { foldText } from '../normalise/fold.ts';
import { columnLetters } from '../recognise/cell-address.ts';
import type { MappedColumn, MappedTab, MappingFile } from '../recognise/mapping-file.ts';
import type { ColumnReading, SheetReading, WorkbookReading } from '../workbook-reading.ts';

/** How the workbooks were understood, as a mapping file: importing with it reads them the same. */
export function mappingFromReadings(readings: readonly WorkbookReading[]): MappingFile {
  return {
    workbooks: readings.map(({ workbook, kind, sheets }) => ({
      file: workbook,
      ...(kind === null ? {} : { kind }),
      sheets: joinTabs(sheets.filter(({ sheet }) => sheet !== '').map(tabOf)),
    })),
  };
}

function tabOf({ sheet, ignored, headerRowNumber, columns }: SheetReading): MappedTab {
  if (ignored !== null) return { tabs: [sheet], ignore: true };
  return { tabs: [sheet], headerRow: headerRowNumber, columns: columns.map((one) => columnOf(one, columns)) };
}

/** By its header where no other column has the same one, else by its letter. */
function columnOf(column: ColumnReading, columns: readonly ColumnReading[]): MappedColumn {
  const field = column.key ?? (column.ignored === true ? 'ignore' : 'extra');
  const folded = foldText(column.header);
  const alone = columns.filter(({ header }) => foldText(header) === folded).length === 1;
  return folded !== '' && alone
    ? { header: column.header, field }
    : { column: columnLetters(column.columnIndex), field };
}

/** Tabs that are read the same way are one entry. */
function joinTabs(tabs: readonly MappedTab[]): MappedTab[] {
  const joined = new Map<string, MappedTab>();
  for (const tab of tabs) {
    const { tabs: names, ...rest } = tab;
    const like = JSON.stringify(rest);
    joined.set(like, { ...rest, tabs: [...(joined.get(like)?.tabs ?? []), ...names] });
  }
  return [...joined.values()];
}
