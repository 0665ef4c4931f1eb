import type { ImportOutcome } from '../../import-outcome.ts';
import type { CellLedger } from '../../workbook-reading.ts';
import { barList } from '../charts/bar-list.ts';
import { stackedBar } from '../charts/stacked-bar.ts';
import { type Html, html, isolated } from '../html.ts';
import { counted, formatCount, formatShare, NOUNS } from '../wording/counts.ts';
import { showReason } from '../wording/left-out-reasons.ts';
import { emptyNote, legend, section } from './section.ts';

/** Where every cell went: the account that proves nothing was lost. */
export function ledgerSection(outcome: ImportOutcome): Html {
  const { read, canonical, extra, rejected } = outcome.ledger;
  return section({
    id: 'ledger',
    title: 'לאן הלך כל תא',
    lead: html`כל תא שאינו ריק נספר פעם אחת, ונמצא באחד משלושה מקומות.`,
    body: [
      html`<p class="equation">${term(read, 'תאים נקראו')}<i>=</i>
${term(canonical, 'בשדות הגיליון', 'canonical')}<i>+</i>
${term(extra, 'נשמרו בעמודת ״עוד״', 'extra')}<i>+</i>
${term(rejected, 'מחוץ לתיקים, עם סיבה', 'rejected')}</p>`,
      filesAsBars(outcome),
      html`<h3>מה נשאר מחוץ לתיקים, ולמה</h3>`,
      rejectedByReason(outcome),
    ],
  });
}

function term(count: number, name: string, tone = 'read'): Html {
  return html`<span class="term term-${tone}"><b>${formatCount(count)}</b> <small>${name}</small></span>`;
}

function filesAsBars({ readings }: ImportOutcome): Html {
  const most = Math.max(1, ...readings.map(({ cells }) => cells.read));
  const files = readings.map(
    ({ workbook, cells }) =>
      html`<div class="file-bar"><p>${isolated(workbook)} <span>${counted(cells.read, NOUNS.cell)}: ${parts(cells)}</span></p>
${stackedBar({ segments: segmentsOf(cells), fullCount: most, title: `${workbook}: ${parts(cells)}` })}</div>`,
  );
  const names = legend([
    { tone: 'canonical', name: html`בשדות הגיליון` },
    { tone: 'extra', name: html`בעמודת ״עוד״` },
    { tone: 'rejected', name: html`מחוץ לתיקים` },
  ]);
  return html`<figure>${files}${names}</figure>`;
}

function parts({ read, canonical, extra, rejected }: CellLedger): string {
  const part = (count: number, name: string) => `${formatCount(count)} ${name} (${formatShare(count, read)})`;
  return [part(canonical, 'בשדות'), part(extra, 'ב״עוד״'), part(rejected, 'בחוץ')].join(' · ');
}

function segmentsOf({ canonical, extra, rejected }: CellLedger) {
  return [
    { count: canonical, tone: 'canonical' },
    { count: extra, tone: 'extra' },
    { count: rejected, tone: 'rejected' },
  ];
}

function rejectedByReason({ readings }: ImportOutcome): Html {
  const counts = new Map<string, number>();
  for (const { rejected } of readings) {
    for (const { reason } of rejected) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  if (counts.size === 0) return emptyNote('שום תא לא נשאר בחוץ.');
  const bars = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([reason, count]) => ({
      label: showReason(reason),
      count,
      said: html`${counted(count, NOUNS.cell)}`,
    }));
  return barList({ bars, tone: 'rejected', headers: ['הסיבה', 'תאים'] });
}
