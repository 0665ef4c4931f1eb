import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** What happens to the rows, or to the columns, of a sheet. */
export type DimensionChange =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly start: number; readonly end: number }
  /** `to` counts as before the move, and lies outside of what moves. */
  | { readonly kind: 'move'; readonly start: number; readonly end: number; readonly to: number };

export type Dimension = 'ROWS' | 'COLUMNS';

/** From `start` up to, not including, `end`, which may be infinite. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where one row or column stands afterwards; null when it is gone. */
export function changeIndex(index: number, change: DimensionChange): number | null {
  switch (change.kind) {
    case 'insert':
      return index < change.at ? index : index + change.count;
    case 'delete':
      if (index < change.start) return index;
      return index < change.end ? null : index - (change.end - change.start);
    case 'move':
      return movedIndex(index, change);
  }
}

/** Where a span stands afterwards; null when all of it is gone. */
export function changeSpan(span: Span, change: DimensionChange): Span | null {
  switch (change.kind) {
    case 'insert':
      return {
        start: span.start < change.at ? span.start : span.start + change.count,
        end: span.end <= change.at ? span.end : span.end + change.count,
      };
    case 'delete': {
      const start = closedUp(span.start, change);
      const end = closedUp(span.end, change);
      return start < end ? { start, end } : null;
    }
    case 'move':
      return movedSpan(span, change);
  }
}

/** A range where it stands afterwards; a side that is left open stays open. Null when all of it is gone. */
export function changeRange(
  range: sheets_v4.Schema$GridRange,
  dimension: Dimension,
  change: DimensionChange,
): sheets_v4.Schema$GridRange | null {
  const rows = dimension === 'ROWS';
  const start = rows ? range.startRowIndex : range.startColumnIndex;
  const end = rows ? range.endRowIndex : range.endColumnIndex;
  if ((start ?? undefined) === undefined && (end ?? undefined) === undefined) return range;
  const span = changeSpan({ start: start ?? 0, end: end ?? Number.POSITIVE_INFINITY }, change);
  if (!span) return null;
  const wasOpen = (start ?? undefined) === undefined;
  return {
    ...range,
    ...(wasOpen ? {} : { [rows ? 'startRowIndex' : 'startColumnIndex']: span.start }),
    ...(Number.isFinite(span.end) ? { [rows ? 'endRowIndex' : 'endColumnIndex']: span.end } : {}),
  };
}

type Move = Extract<DimensionChange, { kind: 'move' }>;

function movedIndex(index: number, { start, end, to }: Move): number {
  const count = end - start;
  if (index >= start && index < end) return to < start ? index - (start - to) : index + (to - end);
  if (to <= index && index < start) return index + count;
  if (end <= index && index < to) return index - count;
  return index;
}

/** A span that moves whole goes along; else it closes up where rows leave it, and opens where they arrive. */
function movedSpan(span: Span, change: Move): Span | null {
  const { start, end, to } = change;
  const count = end - start;
  if (span.start >= start && span.end <= end) {
    const moved = movedIndex(span.start, change);
    return { start: moved, end: moved + (span.end - span.start) };
  }
  const left = changeSpan(span, { kind: 'delete', start, end });
  return left && changeSpan(left, { kind: 'insert', at: to < start ? to : to - count, count });
}

const closedUp = (index: number, { start, end }: Span): number =>
  index <= start ? index : Math.max(start, index - (end - start));
