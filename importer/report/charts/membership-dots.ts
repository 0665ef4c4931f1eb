import { type Html, html } from '../html.ts';
import { fileTone } from './file-tone.ts';

const STEP = 22;

/** Which of the files a group of clients stands in: a dot for each file, joined where it is filled. */
export function membershipDots({
  present,
  title,
}: {
  readonly present: readonly boolean[];
  readonly title: string;
}): Html {
  const width = present.length * STEP;
  // The first file stands at the right, as it is read.
  const x = (place: number) => width - STEP * (place + 0.5);
  const first = present.indexOf(true);
  const last = present.lastIndexOf(true);
  const dots = present.map(
    (isThere, place) =>
      html`<circle class="${isThere ? `tone-${fileTone(place)}` : 'tone-track'}" cx="${x(place)}" cy="11" r="6"/>`,
  );
  const join =
    first === last ? null : html`<line class="join" x1="${x(first)}" x2="${x(last)}" y1="11" y2="11"/>`;
  return html`<svg class="dots" width="${width}" height="22" viewBox="0 0 ${width} 22" role="img"><title>${title}</title>${join}${dots}</svg>`;
}
