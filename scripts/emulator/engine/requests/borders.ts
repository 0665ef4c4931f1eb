import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Batch } from '../batch.ts';
import { editRow, setStyle, styleAt } from '../cells.ts';
import { keptColors } from '../colors.ts';
import { editSheet } from '../document.ts';
import { checkMayEditCells } from '../protections.ts';
import { cellsOf } from '../ranges.ts';

type Borders = sheets_v4.Schema$Borders;

/** Borders that the request does not name stay. */
export function updateBorders(
  { range, ...asked }: sheets_v4.Schema$UpdateBordersRequest,
  { draft, actor, styles }: Batch,
): sheets_v4.Schema$Response {
  const sheet = editSheet(draft, range?.sheetId);
  const cells = cellsOf(sheet, range ?? {});
  checkMayEditCells(draft, sheet, cells, actor);
  const { top, bottom, left, right, innerHorizontal, innerVertical } = keptColors(asked);
  for (let rowIndex = cells.startRow; rowIndex < cells.endRow; rowIndex += 1) {
    for (let column = cells.startColumn; column < cells.endColumn; column += 1) {
      const drawn = {
        top: rowIndex === cells.startRow ? top : innerHorizontal,
        bottom: rowIndex === cells.endRow - 1 ? bottom : innerHorizontal,
        left: column === cells.startColumn ? left : innerVertical,
        right: column === cells.endColumn - 1 ? right : innerVertical,
      };
      const style = styleAt(sheet, rowIndex, column);
      const format = style?.userEnteredFormat;
      const borders = withBorders(format?.borders ?? {}, drawn);
      setStyle(
        editRow(sheet, rowIndex),
        column,
        styles.intern({ ...style, userEnteredFormat: { ...format, borders } }),
      );
    }
  }
  return {};
}

function withBorders(
  before: Borders,
  drawn: { readonly [Side in keyof Borders]?: Borders[Side] | undefined },
): Borders {
  const borders: Record<string, unknown> = { ...before };
  for (const [side, border] of Object.entries(drawn)) {
    if (border?.style === 'NONE') delete borders[side];
    else if (border) borders[side] = border;
  }
  return borders;
}
