import type { ImportOutcome } from '../../import-outcome.ts';
import { evidenceBars } from '../charts/evidence-bars.ts';
import { type Html, html, leftToRight } from '../html.ts';
import type { MergeExample } from '../merge-examples.ts';
import { formatBits } from '../wording/counts.ts';
import { showRowPlace } from '../wording/place.ts';

/** Why the example's row was judged the same client as the earlier row it joined. */
export function tieEvidence(example: MergeExample, { rows, placements, model }: ImportOutcome): Html | null {
  const link = placements[example.tiedRowIndex]?.link ?? null;
  const row = rows[example.tiedRowIndex];
  const earlier = link === null ? undefined : rows[link.toRowIndex];
  if (link === null || row === undefined || earlier === undefined) return null;
  const between = html`<p class="between">למה ${showRowPlace(row)} היא אותו אדם כמו ${showRowPlace(earlier)}:</p>`;
  if (link.decidedByPerson) return html`<div class="tie">${between}<p>כך החליט אדם.</p></div>`;
  const fullBits = Math.max(...link.evidence.map(({ bits }) => Math.abs(bits)), 1);
  return html`<div class="tie">${between}${evidenceBars({ evidence: link.evidence, fullBits })}<p class="sum">בסך הכול ${leftToRight(formatBits(link.weightBits))} ביט. הסף לצירוף בלי לשאול: ${leftToRight(formatBits(model.sameBits))}.</p></div>`;
}
