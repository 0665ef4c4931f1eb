import { type Html, html, leftToRight } from '../html.ts';
import { DRAWN_WIDTH, stretchedBar } from './stretched-bar.ts';

/** Below this a person should look at how a column was understood. */
export const DOUBTFUL_CONFIDENCE = 0.7;

/** How sure the reading of a column is, as a small bar and in percent. */
export function confidenceBar(confidence: number): Html {
  const tone = confidence < DOUBTFUL_CONFIDENCE ? 'review' : 'same';
  const bar = stretchedBar({
    parts: [
      { from: 0, width: confidence * DRAWN_WIDTH, tone },
      { from: confidence * DRAWN_WIDTH, width: (1 - confidence) * DRAWN_WIDTH, tone: 'track' },
    ],
  });
  return html`<span class="confidence">${bar}${leftToRight(`${Math.round(confidence * 100)}%`)}</span>`;
}
