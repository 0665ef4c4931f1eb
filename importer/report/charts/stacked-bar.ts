import type { Html } from '../html.ts';
import { type BarPart, DRAWN_WIDTH, stretchedBar } from './stretched-bar.ts';

export interface Segment {
  readonly count: number;
  readonly tone: string;
}

/** Narrower than this a part cannot be seen, and what exists must be seen. */
const NARROWEST = 4;

/** Parts of a whole beside each other; a full bar is `fullCount`. */
export function stackedBar({
  segments,
  fullCount,
  title,
}: {
  readonly segments: readonly Segment[];
  readonly fullCount: number;
  readonly title: string;
}): Html {
  const widths = visibleWidths(segments, fullCount);
  const parts: BarPart[] = [];
  let from = 0;
  for (const [place, { tone }] of segments.entries()) {
    const width = widths[place] ?? 0;
    if (width > 0) parts.push({ from, width, tone });
    from += width;
  }
  return stretchedBar({ parts, title });
}

/** Slivers are widened at the cost of the widest part, so that the bar keeps its length. */
function visibleWidths(segments: readonly Segment[], fullCount: number): readonly number[] {
  if (fullCount <= 0) return segments.map(() => 0);
  const exact = segments.map(({ count }) => (count / fullCount) * DRAWN_WIDTH);
  const widened = exact.map((width) => (width > 0 ? Math.max(width, NARROWEST) : 0));
  const added = sum(widened) - sum(exact);
  const widest = widened.indexOf(Math.max(...widened));
  return widened.map((width, place) => (place === widest ? Math.max(width - added, NARROWEST) : width));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
