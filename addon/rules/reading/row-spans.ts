/** Rows that follow each other, counted from 1, the last one included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** A few rows too many are read sooner than one more range is asked for. */
const WIDEST_GAP = 5;

/** The rows as few spans, in their order; rows in a narrow gap come along. */
export function rowSpans(rowNumbers: Iterable<number>): readonly RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const rowNumber of [...rowNumbers].sort((a, b) => a - b)) {
    const previous = spans[spans.length - 1];
    if (previous !== undefined && rowNumber - previous.last <= WIDEST_GAP) previous.last = rowNumber;
    else spans.push({ first: rowNumber, last: rowNumber });
  }
  return spans;
}

/** The rows as no more spans than these: the narrowest gaps are read along. */
export function rowSpansAtMost(count: number, rowNumbers: Iterable<number>): readonly RowSpan[] {
  const spans = rowSpans(rowNumbers);
  if (spans.length <= count) return spans;
  const gaps = spans.slice(1).map(({ first }, index) => first - (spans[index]?.last ?? first));
  const widest = [...gaps].sort((a, b) => b - a)[count - 2] ?? 0;
  const kept: { first: number; last: number }[] = [];
  let cuts = 0;
  for (const [index, span] of spans.entries()) {
    const previous = kept[kept.length - 1];
    const isCut = (gaps[index - 1] ?? 0) >= widest && cuts < count - 1;
    if (previous !== undefined && !isCut) previous.last = span.last;
    else {
      if (previous !== undefined) cuts += 1;
      kept.push({ ...span });
    }
  }
  return kept;
}
