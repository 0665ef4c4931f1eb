import type { GridRange } from './rest.ts';

/** How large a tab is: an open end of a range means this. */
export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Whether both are the same cells; Google may return an end at the tab's edge, or leave it out. */
export function sameRange(one: GridRange, other: GridRange, size: GridSize): boolean {
  return rangeKey(one, size) === rangeKey(other, size);
}

/** Whether both lists are the same ranges, in whatever order. */
export function sameRanges(one: readonly GridRange[], other: readonly GridRange[], size: GridSize): boolean {
  const keys = (ranges: readonly GridRange[]) => ranges.map((range) => rangeKey(range, size)).sort();
  return keys(one).join(';') === keys(other).join(';');
}

/** Whether every cell of `inner` is in one of the others. */
export function covers(outer: readonly GridRange[], inner: GridRange, size: GridSize): boolean {
  const [top, bottom, left, right] = edges(inner, size);
  return outer.some((range) => {
    const [first, last, start, end] = edges(range, size);
    return first <= top && last >= bottom && start <= left && end >= right;
  });
}

/** A range after columns were inserted: one that they fall into grows, what stands after them moves. */
export function withInsertedColumn(range: GridRange, at: number): GridRange {
  const { startColumnIndex: start = 0, endColumnIndex: end } = range;
  return {
    ...range,
    ...(start >= at && range.startColumnIndex !== undefined ? { startColumnIndex: start + 1 } : {}),
    ...(end !== undefined && end > at ? { endColumnIndex: end + 1 } : {}),
  };
}

/** Indexes that follow each other and have the same key, as half-open runs. */
export function runsOf(
  indexes: readonly number[],
  keyOf: (index: number) => string,
): readonly { readonly start: number; readonly end: number; readonly key: string }[] {
  const runs: { start: number; end: number; key: string }[] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const key = keyOf(index);
    const last = runs[runs.length - 1];
    if (last?.end === index && last.key === key) last.end += 1;
    else runs.push({ start: index, end: index + 1, key });
  }
  return runs;
}

function edges(range: GridRange, { rowCount, columnCount }: GridSize) {
  return [
    range.startRowIndex ?? 0,
    Math.min(range.endRowIndex ?? rowCount, rowCount),
    range.startColumnIndex ?? 0,
    Math.min(range.endColumnIndex ?? columnCount, columnCount),
  ] as const;
}

function rangeKey(range: GridRange, size: GridSize): string {
  return [range.sheetId, ...edges(range, size)].join(',');
}
