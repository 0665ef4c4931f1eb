import { columnLetters } from '../../../../mappings/sheet/column-letters.ts';
import type { Column } from '../../../../mappings/sheet/tabs.ts';
import { InternalError } from '../../../problem.ts';
import type { SheetCell } from '../../tables/sheet-cell.ts';
import type { Table } from '../../tables/table.ts';
import { cellXml, tickedXml } from './cell-xml.ts';
import { rowHeightAttribute } from './row-height.ts';

const PATTERN_ROW = /<row r="2".*?<\/row>/s;
/** These come after `ignoredErrors` in a sheet. */
const AFTER_IGNORED_ERRORS = /<(?:drawing|legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

/**
 * The XML of a sheet with its rows poured in where the pattern row stood: each cell takes the style of
 * the pattern's cell in its column.
 * @param drawn the sheet as it was drawn, with a header and one pattern row
 * @throws InternalError when it has no pattern row
 */
export function* pourRows(drawn: string, table: Table): Generator<string> {
  const pattern = PATTERN_ROW.exec(drawn);
  if (pattern === null) throw new InternalError(`no pattern row on the tab ${table.title}`);
  const styles = stylesByColumn(pattern[0], table.columns);
  const lastCell = `${columnLetters(table.columns.length - 1)}${table.rowCount + 1}`;

  yield drawn.slice(0, pattern.index).replace(/<dimension ref="[^"]*"/, `<dimension ref="A1:${lastCell}"`);
  let rowNumber = 1;
  for (const cells of table.rows()) {
    rowNumber += 1;
    yield rowXml({ cells, rowNumber, styles, height: rowHeightAttribute(cells, table.columns) });
  }
  yield drawn
    .slice(pattern.index + pattern[0].length)
    .replace(
      AFTER_IGNORED_ERRORS,
      (next) =>
        `<ignoredErrors><ignoredError sqref="A1:${lastCell}" numberStoredAsText="1"/></ignoredErrors>${next}`,
    );
}

/** As people see a box that is ticked. */
const TICKED = 'TRUE';

interface ColumnStyle {
  readonly letters: string;
  readonly styleAttribute: string;
  readonly isTick: boolean;
}

function stylesByColumn(patternRow: string, columns: readonly Column[]): readonly ColumnStyle[] {
  return columns.map(({ kind }, index) => {
    const letters = columnLetters(index);
    const style = new RegExp(`<c r="${letters}2"[^>]*?( s="\\d+")`).exec(patternRow)?.[1];
    return { letters, styleAttribute: style ?? '', isTick: kind === 'tick' };
  });
}

function rowXml({
  cells,
  rowNumber,
  styles,
  height,
}: {
  readonly cells: readonly SheetCell[];
  readonly rowNumber: number;
  readonly styles: readonly ColumnStyle[];
  readonly height: string;
}): string {
  let xml = `<row r="${rowNumber}"${height}>`;
  for (let index = 0; index < styles.length; index += 1) {
    const { letters, styleAttribute, isTick } = styles[index] as ColumnStyle;
    const value = cells[index];
    // An empty cell has its column's style.
    if (value !== null && value !== undefined && value !== '') {
      const write = isTick && value === TICKED ? tickedXml : cellXml;
      xml += write(`${letters}${rowNumber}`, styleAttribute, value);
    }
  }
  return `${xml}</row>`;
}
