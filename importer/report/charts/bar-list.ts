import { type Html, html } from '../html.ts';
import { DRAWN_WIDTH, stretchedBar } from './stretched-bar.ts';

export interface ListedBar {
  readonly label: Html;
  readonly count: number;
  /** What stands after the bar: the count in words, perhaps with its share. */
  readonly said: Html;
}

/** Labelled bars under each other, as long as their counts; the longest fills the width. */
export function barList({
  bars,
  tone,
  headers,
}: {
  readonly bars: readonly ListedBar[];
  readonly tone: string;
  readonly headers: readonly [label: string, said: string];
}): Html {
  const longest = Math.max(1, ...bars.map((bar) => bar.count));
  const lines = bars.map(
    ({ label, count, said }) =>
      html`<tr><th scope="row">${label}</th><td class="drawn">${stretchedBar({
        parts: [{ from: 0, width: (count / longest) * DRAWN_WIDTH, tone }],
      })}</td><td class="said">${said}</td></tr>`,
  );
  return html`<table class="bar-list"><thead class="unseen"><tr><th scope="col">${headers[0]}</th><th scope="col">ציור</th>
<th scope="col">${headers[1]}</th></tr></thead><tbody>${lines}</tbody></table>`;
}
