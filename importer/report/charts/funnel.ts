import { type Html, html } from '../html.ts';
import { type Segment, stackedBar } from './stacked-bar.ts';
import { DRAWN_WIDTH } from './stretched-bar.ts';

/** One level of a funnel: a caption above a bar whose length is its count. */
export interface FunnelLevel {
  readonly caption: Html;
  readonly title: string;
  readonly segments: readonly Segment[];
}

/** Levels under each other, each as wide as its count, with the narrowing drawn between them. */
export function funnel(levels: readonly FunnelLevel[]): Html {
  const counts = levels.map(({ segments }) => segments.reduce((total, { count }) => total + count, 0));
  const widest = Math.max(1, ...counts);
  const drawn = levels.map(({ caption, title, segments }, place) => {
    const above = counts[place - 1];
    const narrowing = above === undefined ? null : slope(above / widest, (counts[place] ?? 0) / widest);
    return html`${narrowing}<div class="level"><p>${caption}</p>${stackedBar({ segments, fullCount: widest, title })}</div>`;
  });
  return html`<figure class="funnel">${drawn}</figure>`;
}

/** From a share of the width to the next one, both standing at the right. */
function slope(fromShare: number, toShare: number): Html {
  const top = (DRAWN_WIDTH * (1 - fromShare)).toFixed(1);
  const bottom = (DRAWN_WIDTH * (1 - toShare)).toFixed(1);
  return html`<svg class="slope" viewBox="0 0 ${DRAWN_WIDTH} 30" preserveAspectRatio="none" aria-hidden="true"><polygon class="tone-slope" points="${DRAWN_WIDTH},0 ${top},0 ${bottom},30 ${DRAWN_WIDTH},30"/></svg>`;
}
