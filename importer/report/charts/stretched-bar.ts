import { type Html, html } from '../html.ts';

/** One part of a bar, in drawing units out of `DRAWN_WIDTH`, measured from the side where reading starts (the right). */
export interface BarPart {
  readonly from: number;
  readonly width: number;
  /** Name of a colour class of the page style, such as `canonical`. */
  readonly tone: string;
}

/** The width of every stretched drawing in its own units; the page decides how many pixels that is. */
export const DRAWN_WIDTH = 1000;

/**
 * A bar that fills whatever width it is given, drawn from right to left. The numbers stand beside it as text,
 * so it is silent for screen readers unless it has a title.
 */
export function stretchedBar({
  parts,
  title = null,
}: {
  readonly parts: readonly BarPart[];
  readonly title?: string | null;
}): Html {
  const shapes = parts.map(
    ({ from, width, tone }) =>
      html`<rect class="tone-${tone}" x="${(DRAWN_WIDTH - from - width).toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"/>`,
  );
  return title === null
    ? html`<svg class="bar" viewBox="0 0 ${DRAWN_WIDTH} 10" preserveAspectRatio="none" aria-hidden="true">${shapes}</svg>`
    : html`<svg class="bar" viewBox="0 0 ${DRAWN_WIDTH} 10" preserveAspectRatio="none" role="img"><title>${title}</title>${shapes}</svg>`;
}
