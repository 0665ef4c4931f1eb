import { cellAddress } from '../../cell-address.ts';

/** A tab's title as A1 notation wants it; alone, it names every cell of the tab. */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}

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
