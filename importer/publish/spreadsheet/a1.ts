import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { cellAddress } from '../../cell-address.ts';

/** The area of some rows and columns of a tab, from 0, in A1 notation. */
export function areaAddress(
  title: string,
  area: {
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly rowCount: number;
    readonly columnCount: number;
  },
): string {
  const first = cellAddress(area.rowIndex + 1, area.columnIndex);
  const last = cellAddress(area.rowIndex + area.rowCount, area.columnIndex + area.columnCount - 1);
  return `${quotedTitle(title)}!${first}:${last}`;
}
