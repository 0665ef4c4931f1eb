import type { ImportOutcome } from '../../import-outcome.ts';
import type { ModelSummary } from '../../match/linkage.ts';
import { evidenceWords } from '../../review/evidence-words.ts';
import { bitsBar } from '../charts/evidence-bars.ts';
import { weightHistogram } from '../charts/weight-histogram.ts';
import { type Html, html, leftToRight } from '../html.ts';
import { counted, formatBits, formatCount, NOUNS } from '../wording/counts.ts';
import { emptyNote, legend, section } from './section.ts';

/** All compared pairs by their weight, and what each agreement counts for. */
export function weightsSection({ model }: ImportOutcome): Html {
  return section({
    id: 'weights',
    title: 'עד כמה ברורות ההתאמות',
    lead: html`הושוו ${counted(model.pairsCompared, NOUNS.pair)} של שורות שיש ביניהן דמיון כלשהו.
ככל שזוג עומד ימינה יותר, הראיות שמדובר באותו אדם חזקות יותר.
מה שבאמצע מחכה לכם, אלא אם שורה אחרת של אותו לקוח כבר הכריעה.`,
    body:
      model.pairsCompared === 0
        ? [emptyNote('לא היו שורות דומות להשוות.')]
        : [html`${weightHistogram(model)}`, zoneLegend(model), levelsTable(model)],
  });
}

function zoneLegend({ sameBits, reviewBits, histogram }: ModelSummary): Html {
  const pairs = (fromBits: number, toBits: number) =>
    counted(
      histogram
        .filter((bin) => bin.fromBits >= fromBits && bin.fromBits < toBits)
        .reduce((total, bin) => total + bin.pairs, 0),
      NOUNS.pair,
    );
  return legend([
    { tone: 'same', name: html`מעל הסף לצירוף: ${pairs(sameBits, Infinity)}` },
    { tone: 'review', name: html`בין שני הספים: ${pairs(reviewBits, sameBits)}` },
    { tone: 'different', name: html`מתחת לסף, נשארו נפרדים: ${pairs(-Infinity, reviewBits)}` },
  ]);
}

function levelsTable({ levels }: ModelSummary): Html {
  const fullBits = Math.max(1, ...levels.map(({ bits }) => Math.abs(bits)));
  const lines = levels.map((level) => {
    const words = evidenceWords(level);
    return html`<tr><th scope="row">${words.field}</th><td><bdi>${words.level}</bdi></td><td class="drawn">${bitsBar(level.bits, fullBits)}</td>
<td class="bits">${leftToRight(formatBits(level.bits))}</td><td class="odds">${odds(level)}</td></tr>`;
  });
  return html`<details><summary>כמה שווה כל התאמה <span class="facts">המשקלים שנלמדו מהקבצים שלכם</span></summary><div class="wide">
<table class="evidence levels"><thead><tr><th scope="col">שדה</th><th scope="col">מה נמצא</th><th scope="col">נגד ← → בעד</th>
<th scope="col">ביטים</th><th scope="col">אצל אותו אדם / אצל זרים</th></tr></thead><tbody>${lines}</tbody></table></div></details>`;
}

/** How often a level is seen among pairs of one person, and among pairs of strangers. */
function odds({ m, u }: { readonly m: number; readonly u: number }): Html {
  return html`${leftToRight(rate(m))} / ${leftToRight(rate(u))}`;
}

function rate(probability: number): string {
  if (probability <= 0) return '0%';
  if (probability >= 0.001) return `${Number((probability * 100).toPrecision(2))}%`;
  return `1 : ${formatCount(Math.round(1 / probability))}`;
}
