import { DECISIONS, REVIEW_KINDS } from '../../../mappings/review.ts';
import type { ImportOutcome } from '../../import-outcome.ts';
import type { ReviewItem } from '../../review/review-item.ts';
import { type Html, html, isolated, leftToRight } from '../html.ts';
import { counted, formatBits, formatCount, NOUNS } from '../wording/counts.ts';
import { countOpenItems } from './headline.ts';
import { emptyNote, section } from './section.ts';

const SHOWN_ITEMS = 3;

/** What waits for a person, by kind, with the first of each; decided in the sheet's review tab. */
export function decisionsSection(outcome: ImportOutcome): Html {
  const { reviewItems } = outcome;
  const open = countOpenItems(outcome);
  const settled = reviewItems.length - open;
  return section({
    id: 'decisions',
    title: 'מה מחכה להכרעתכם',
    lead:
      open === 0
        ? html`אין עניינים פתוחים.`
        : html`${counted(open, NOUNS.matter)}. מחליטים בקובץ <bdi>cases.xlsx</bdi>, בלשונית <b>לבדיקה</b>, בעמודת ההחלטה; כאן מוצגים רק הראשונים מכל סוג.`,
    body: [
      reviewItems.length === 0
        ? emptyNote('כל השורות שויכו בלי ספק שדורש אדם.')
        : html`${REVIEW_KINDS.map((kind) => kindGroup(kind, reviewItems))}`,
      settled === 0
        ? html``
        : html`<p class="facts">הוכרעו כבר, וההחלטות הוחלו: ${counted(settled, NOUNS.matter)}.</p>`,
    ],
  });
}

type KindEntry = (typeof REVIEW_KINDS)[number];

function kindGroup(kind: KindEntry, items: readonly ReviewItem[]): Html {
  const open = items.filter(
    (item) => item.kind === kind.key && (item.decision === null || item.decision === 'later'),
  );
  if (open.length === 0) return html``;
  const choices = DECISIONS.filter(({ key }) => (kind.settledBy as readonly string[]).includes(key));
  const more = open.length - SHOWN_ITEMS;
  return html`<article class="card"><h3>${kind.label} <span class="count">${formatCount(open.length)}</span></h3>
<p class="facts">אפשר להחליט: ${choices.map(({ label }, place) => html`${place > 0 ? ' או ' : ''}<b>${label}</b>`)}.</p>
${open.slice(0, SHOWN_ITEMS).map(itemCard)}
${more > 0 ? html`<p class="facts">ועוד ${formatCount(more)} בלשונית לבדיקה.</p>` : null}</article>`;
}

function itemCard({ id, first, second, why, weightBits }: ReviewItem): Html {
  const weight =
    weightBits === null ? null : html` <span class="bits">${leftToRight(formatBits(weightBits))} ביט</span>`;
  return html`<div class="item"><div class="sides">${side('צד א', first)}${side('צד ב', second)}</div><p class="why">${isolated(why)}${weight}</p>
<p class="id">${leftToRight(id)}</p></div>`;
}

function side(name: string, text: string): Html {
  return html`<div class="side"><h4>${name}</h4><p>${isolated(text)}</p></div>`;
}
