import type { ImportOutcome } from '../../import-outcome.ts';
import { evidenceBars } from '../charts/evidence-bars.ts';
import { type Html, html, leftToRight } from '../html.ts';
import { formatBits } from '../wording/counts.ts';
import { showRowPlace } from '../wording/place.ts';

/** Why a row was judged the same client as the earlier row it joined; null where it joined none. */
export function tieEvidence(rowIndex: number, { rows, placements, model }: ImportOutcome): Html | null {
  const link = placements[rowIndex]?.link ?? null;
  const row = rows[rowIndex];
  const earlier = link === null ? undefined : rows[link.toRowIndex];
  if (link === null || row === undefined || earlier === undefined) return null;
  const between = html`<p class="between">למה אלה אותו אדם: ${showRowPlace(earlier)} ↔ ${showRowPlace(row)}</p>`;
  if (link.decidedByPerson) return html`<div class="tie">${between}<p>כך החליט אדם.</p></div>`;
  const fullBits = Math.max(...link.evidence.map(({ bits }) => Math.abs(bits)), 1);
  return html`<div class="tie">${between}${evidenceBars({ evidence: link.evidence, fullBits })}
<p class="sum">בסך הכול <b>${leftToRight(formatBits(link.weightBits))}</b> ביט. מצרפים בלי לשאול מ־${Number(model.sameBits.toFixed(1))} ומעלה.</p></div>`;
}
