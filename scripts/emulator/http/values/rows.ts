export type MajorDimension = 'ROWS' | 'COLUMNS';

/**
 * Rows from what was sent row by row or column by column; a cell that the other lines do not reach is
 * skipped (`null`).
 */
export function rowsFrom<Value>(
  values: readonly (readonly Value[])[],
  dimension: MajorDimension,
): readonly (readonly (Value | null)[])[] {
  if (dimension === 'ROWS') return values;
  const height = widest(values);
  return Array.from({ length: height }, (_, rowIndex) => values.map((column) => column[rowIndex] ?? null));
}

/** Rows as they are sent, row by row or column by column, without the empty cells at the end of each line. */
export function linesOf<Value>(
  rows: readonly (readonly Value[])[],
  dimension: MajorDimension,
): readonly (readonly (Value | '')[])[] {
  if (dimension === 'ROWS') return rows;
  return Array.from({ length: widest(rows) }, (_, columnIndex) => {
    const column = rows.map((row) => row[columnIndex] ?? '');
    return column.slice(0, column.findLastIndex((value) => value !== '') + 1);
  });
}

export const widest = (lines: readonly (readonly unknown[])[]): number =>
  lines.reduce((width, line) => Math.max(width, line.length), 0);
