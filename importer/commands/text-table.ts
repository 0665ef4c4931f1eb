/** Lines of plain text in columns; the first row is the header. Widths count characters, as terminals do. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((widest, row) => {
    row.forEach((text, column) => {
      widest[column] = Math.max(widest[column] ?? 0, text.length);
    });
    return widest;
  }, []);
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
