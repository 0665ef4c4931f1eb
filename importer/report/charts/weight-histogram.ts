import type { ModelSummary } from '../../match/linkage.ts';
import { type Html, html } from '../html.ts';
import { counted, formatCount, NOUNS } from '../wording/counts.ts';

const PLOT_HEIGHT = 260;
const TOP = 56;
const BASELINE = PLOT_HEIGHT - 40;

type Bin = ModelSummary['histogram'][number];

/**
 * Compared pairs by match weight, with the two thresholds. The count axis is logarithmic: pairs of strangers
 * outnumber pairs of one client by far. Widths are shares of the page, so the text keeps its size on any screen.
 */
export function weightHistogram({ histogram, sameBits, reviewBits }: ModelSummary): Html {
  const bins = histogram.filter((bin) => bin.pairs > 0);
  const scale = scaleFor(bins, { sameBits, reviewBits });
  const described = `${zoneCount(bins, -Infinity, reviewBits)} זוגות נשארו נפרדים, ${zoneCount(bins, reviewBits, sameBits)} בין שני הספים, ${zoneCount(bins, sameBits, Infinity)} צורפו`;
  return html`<figure class="histogram" dir="ltr"><div class="plot">
<svg class="count-axis" width="48" height="${PLOT_HEIGHT}" aria-hidden="true">${countLabels(scale)}</svg>
<svg class="weights" width="100%" height="${PLOT_HEIGHT}" role="img" aria-labelledby="weights-title weights-described">
<title id="weights-title">התפלגות משקלי ההתאמה של כל הזוגות שהושוו</title><desc id="weights-described">${described}</desc>${[
    ...zones(scale, { sameBits, reviewBits }),
    ...gridLines(scale),
    ...bins.map((bin) => column(bin, { scale, sameBits, reviewBits })),
    ...weightLabels(scale),
    ...threshold(scale, { bits: reviewBits, name: 'לבדיקה', tone: 'review', labelY: 20, side: 'left' }),
    ...threshold(scale, { bits: sameBits, name: 'אותו לקוח', tone: 'same', labelY: 40, side: 'right' }),
  ]}</svg></div></figure>`;
}

interface Scale {
  readonly fromBits: number;
  readonly toBits: number;
  readonly countSteps: readonly number[];
  /** Share of the plot's width, 0 to 100. */
  readonly x: (bits: number) => number;
  /** Pixels from the top. */
  readonly y: (pairs: number) => number;
}

interface Thresholds {
  readonly sameBits: number;
  readonly reviewBits: number;
}

function scaleFor(bins: readonly Bin[], { sameBits, reviewBits }: Thresholds): Scale {
  const edges = bins.flatMap((bin) => [bin.fromBits, bin.toBits]).filter(Number.isFinite);
  const fromBits = Math.floor(Math.min(reviewBits - 4, ...edges)) - 1;
  const toBits = Math.ceil(Math.max(sameBits + 4, ...edges)) + 1;
  const most = Math.max(10, ...bins.map((bin) => bin.pairs));
  const decades = Math.ceil(Math.log10(most));
  return {
    fromBits,
    toBits,
    countSteps: Array.from({ length: decades + 1 }, (_, power) => 10 ** power),
    x: (bits) => ((Math.min(Math.max(bits, fromBits), toBits) - fromBits) / (toBits - fromBits)) * 100,
    // One pair still stands a little above the line, none would stand below it.
    y: (pairs) => BASELINE - ((Math.log10(pairs) + 0.25) / (decades + 0.25)) * (BASELINE - TOP),
  };
}

function zoneCount(bins: readonly Bin[], fromBits: number, toBits: number): string {
  const inside = bins.filter((bin) => bin.fromBits >= fromBits && bin.fromBits < toBits);
  return formatCount(inside.reduce((total, bin) => total + bin.pairs, 0));
}

function zones(scale: Scale, { sameBits, reviewBits }: Thresholds): readonly Html[] {
  const zone = (from: number, to: number, tone: string) =>
    html`<rect class="zone-${tone}" x="${percent(from)}" y="0" width="${percent(to - from)}" height="${BASELINE}"/>`;
  const review = scale.x(reviewBits);
  const same = scale.x(sameBits);
  return [zone(review, same, 'review'), zone(same, 100, 'same')];
}

function gridLines(scale: Scale): readonly Html[] {
  return scale.countSteps.map(
    (count) =>
      html`<line class="grid" x1="0" x2="100%" y1="${scale.y(count).toFixed(1)}" y2="${scale.y(count).toFixed(1)}"/>`,
  );
}

function column(bin: Bin, { scale, sameBits, reviewBits }: Thresholds & { readonly scale: Scale }): Html {
  const tone = bin.fromBits >= sameBits ? 'same' : bin.fromBits >= reviewBits ? 'review' : 'different';
  const left = scale.x(bin.fromBits);
  const width = Math.max(0.4, scale.x(bin.toBits) - left - 0.25);
  const top = scale.y(bin.pairs);
  return html`<rect class="tone-${tone}" x="${percent(left)}" y="${top.toFixed(1)}" width="${percent(width)}" height="${(BASELINE - top).toFixed(1)}">
<title>${counted(bin.pairs, NOUNS.pair)}, ‎${signed(bin.fromBits)} עד ‎${signed(bin.toBits)} ביט</title></rect>`;
}

/** A dashed line with its name beside it, on the side away from the other threshold where there is room. */
function threshold(
  scale: Scale,
  mark: {
    readonly bits: number;
    readonly name: string;
    readonly tone: string;
    readonly labelY: number;
    readonly side: 'left' | 'right';
  },
): readonly Html[] {
  const x = scale.x(mark.bits);
  const side = x < 35 ? 'right' : x > 65 ? 'left' : mark.side;
  // In text that runs from right to left, the start of an anchored text is its right end.
  const anchor = side === 'left' ? 'start' : 'end';
  return [
    html`<line class="threshold-${mark.tone}" x1="${percent(x)}" x2="${percent(x)}" y1="${mark.labelY - 12}" y2="${BASELINE}"/>`,
    html`<text class="threshold-name" direction="rtl" x="${percent(x)}" dx="${side === 'left' ? -6 : 6}" y="${mark.labelY}" text-anchor="${anchor}">${mark.name} מ־${Number(mark.bits.toFixed(1))} ביט</text>`,
  ];
}

function weightLabels(scale: Scale): readonly Html[] {
  const span = scale.toBits - scale.fromBits;
  const step = [5, 10, 20, 50, 100].find((size) => span / size <= 7) ?? 200;
  const first = Math.ceil((scale.fromBits + 0.04 * span) / step) * step;
  const labels: Html[] = [html`<line class="axis" x1="0" x2="100%" y1="${BASELINE}" y2="${BASELINE}"/>`];
  for (let bits = first; bits <= scale.toBits - 0.04 * span; bits += step) {
    labels.push(
      html`<text class="tick" x="${percent(scale.x(bits))}" y="${BASELINE + 16}" text-anchor="middle">${signed(bits)}</text>`,
    );
  }
  return [
    ...labels,
    html`<text class="axis-name" direction="rtl" x="0" y="${BASELINE + 35}" text-anchor="end">אנשים שונים ←</text>`,
    html`<text class="axis-name" direction="rtl" x="100%" y="${BASELINE + 35}" text-anchor="start">→ אותו אדם</text>`,
  ];
}

function countLabels(scale: Scale): readonly Html[] {
  return [
    html`<text class="axis-name" x="42" y="40" text-anchor="end">זוגות</text>`,
    ...scale.countSteps.map(
      (count) =>
        html`<text class="tick" x="42" y="${(scale.y(count) + 4).toFixed(1)}" text-anchor="end">${shortCount(count)}</text>`,
    ),
  ];
}

/** `1,000`, and for the big ones `10 אלף`, `1 מיליון`, which fit the axis. */
function shortCount(count: number): string {
  if (count >= 1_000_000) return `${formatCount(count / 1_000_000)} מ׳`;
  if (count >= 10_000) return `${formatCount(count / 1000)} א׳`;
  return formatCount(count);
}

function signed(bits: number): string {
  return bits < 0 ? `−${-bits}` : `${bits}`;
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`;
}
