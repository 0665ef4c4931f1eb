import { columnLetters } from '../../mappings/sheet/column-letters.ts';
import { foldText } from '../normalise/fold.ts';
import type { MappedColumn, MappedLayout, MappingFile } from '../recognise/mapping-file.ts';
import type { ColumnReading, SheetReading, WorkbookReading } from '../workbook-reading.ts';

const TEXT = String.raw`"(?:[^"\\]|\\.)*"`;
const SHORT_OBJECT = new RegExp(
  String.raw`\{\n\s*("(?:header|column|tab)": ${TEXT})(?:,\n\s*("(?:field|headerRow)": (?:${TEXT}|\d+|null)))?\n\s*\}`,
  'g',
);

/** How the workbooks were understood, as a mapping file: importing with it reads them the same. */
export function mappingFromReadings(readings: readonly WorkbookReading[]): MappingFile {
  return {
    workbooks: readings.map(({ workbook, kind, sheets }) => ({
      file: workbook,
      ...(kind === null ? {} : { kind }),
      layouts: joinAlike(sheets.map(layoutOf)),
    })),
  };
}

function layoutOf({ sheet, ignored, headerRowNumber, columns }: SheetReading): MappedLayout {
  if (ignored !== null) return { tabs: [{ tab: sheet }], ignore: true };
  const tab = { tab: sheet, headerRow: headerRowNumber };
  return { tabs: [tab], columns: columns.map((one) => columnOf(one, columns)) };
}

/** A mapping file as text, with one column or tab a line. */
export function mappingText(mapping: MappingFile): string {
  const text = JSON.stringify(mapping, null, 2);
  const inLine = (_: string, name: string, value?: string) =>
    `{ ${[name, value].filter(Boolean).join(', ')} }`;
  return `${text.replace(SHORT_OBJECT, inLine)}\n`;
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

/** Tabs with the same columns are one layout. */
function joinAlike(layouts: readonly MappedLayout[]): MappedLayout[] {
  const joined = new Map<string, MappedLayout>();
  for (const { tabs, ...rest } of layouts) {
    const columns = JSON.stringify(rest);
    joined.set(columns, { tabs: [...(joined.get(columns)?.tabs ?? []), ...tabs], ...rest });
  }
  return [...joined.values()];
}
