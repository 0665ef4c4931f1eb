import type { Evidence } from '../../match/linkage.ts';
import { evidenceWords, PRIOR_FIELD } from '../../review/evidence-words.ts';
import { type Html, html, leftToRight } from '../html.ts';
import { formatBits } from '../wording/counts.ts';

const HALF = 500;

/** Evidence as bars from a middle line: for one client to the right, against it to the left. */
export function evidenceBars({
  evidence,
  fullBits,
}: {
  readonly evidence: readonly Evidence[];
  /** The weight at which a bar fills its half. */
  readonly fullBits: number;
}): Html {
  const lines = priorFirst(evidence).map((one) => {
    const words = evidenceWords(one);
    return html`<tr><th scope="row">${words.field}</th><td class="level"><bdi>${words.level}</bdi></td>
<td class="drawn">${bitsBar(one.bits, fullBits)}</td><td class="bits">${leftToRight(formatBits(one.bits))}</td></tr>`;
  });
  return html`<table class="evidence"><thead class="unseen"><tr><th scope="col">שדה</th><th scope="col">מה נמצא</th><th scope="col">ציור</th>
<th scope="col">ביטים</th></tr></thead><tbody>${lines}</tbody></table>`;
}

/** Where two rows stand before anything is compared is where the story begins. */
function priorFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  const isPrior = ({ field }: Evidence) => field === PRIOR_FIELD;
  return [...evidence.filter(isPrior), ...evidence.filter((one) => !isPrior(one))];
}

/** One bar around the middle line, in both directions of the page the same: right is for, left is against. */
export function bitsBar(bits: number, fullBits: number): Html {
  const width = Math.min(1, Math.abs(bits) / Math.max(fullBits, 1)) * HALF;
  const x = bits < 0 ? HALF - width : HALF;
  return html`<svg class="bar" viewBox="0 0 ${2 * HALF} 10" preserveAspectRatio="none" aria-hidden="true">
<rect class="tone-track" x="0" y="4.4" width="${2 * HALF}" height="1.2"/>
<rect class="tone-${bits < 0 ? 'against' : 'for'}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="10"/>
<rect class="tone-axis" x="${HALF - 1.5}" y="0" width="3" height="10"/></svg>`;
}
