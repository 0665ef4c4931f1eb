import { htmlText } from '../html-text.ts';
import { MAIL_TEXT } from '../mail-page.ts';
import { BAR_COLOURS, BAR_TRACK, COLOURS } from './colours.ts';
import type { BarRow, FigureRow, MailPart } from './mail-part.ts';
import { table } from './table-html.ts';
import { wordsHtml } from './words-html.ts';

/** Numbers in words, a line each. */
export function figuresTable(rows: readonly FigureRow[]): string {
  return table(rows.flatMap((row) => [LINE, ...numberRows(row, [])]));
}

/** Bars as cells with a background, the number in words above each: a bar alone tells nothing. */
export function barsTable({ rows, legend }: BarsPart): string {
  const bars = rows.flatMap((row) => numberRows(row, [wide('padding:2px 0', barOf(row.segments))]));
  return table(
    legend.length === 0 ? bars : [wide(NOTE, legend.map(legendHtml).join(' &nbsp; ')), GAP, ...bars],
  );
}

type BarsPart = Extract<MailPart, { readonly part: 'bars' }>;

function legendHtml({ label, tone }: BarsPart['legend'][number]): string {
  const colour = BAR_COLOURS[tone];
  return `<span style="background:${colour}">&nbsp;&nbsp;&nbsp;</span> ${htmlText(label)}`;
}

/** @param between HTML of rows, already escaped */
function numberRows({ label, value, note }: FigureRow, between: readonly string[]): readonly string[] {
  return [
    `<tr><td style="${TEXT}">${wordsHtml(label)}</td><td align="left" style="${VALUE}">${wordsHtml(value)}</td></tr>`,
    ...between,
    ...(note.length === 0 ? [] : [wide(NOTE, wordsHtml(note))]),
    GAP,
  ];
}

function wide(style: string, html: string): string {
  return `<tr><td colspan="2" style="${style}">${html}</td></tr>`;
}

/** Cells of whole percents, the rest of the line in the colour of the track. */
function barOf(segments: BarRow['segments']): string {
  const cells = segments
    .map(({ share, tone }) => ({ percent: percentOf(share), colour: BAR_COLOURS[tone] }))
    .filter(({ percent }) => percent > 0);
  const rest = 100 - cells.reduce((sum, { percent }) => sum + percent, 0);
  const all = rest > 0 ? [...cells, { percent: rest, colour: BAR_TRACK }] : cells;
  return table([`<tr>${all.map(cell).join('')}</tr>`]);
}

/** What is there at all is seen. */
function percentOf(share: number): number {
  return share > 0 ? Math.max(1, Math.round(share * 100)) : 0;
}

function cell({ percent, colour }: { readonly percent: number; readonly colour: string }): string {
  const style = `background:${colour};height:8px;line-height:8px;font-size:8px`;
  return `<td width="${percent}%" bgcolor="${colour}" style="${style}">&nbsp;</td>`;
}

const TEXT = `${MAIL_TEXT};font-size:15px;text-align:right;vertical-align:top`;
const VALUE = `${MAIL_TEXT};font-size:15px;font-weight:bold;text-align:left;vertical-align:top;white-space:nowrap;padding-right:12px`;
const NOTE = `${MAIL_TEXT};font-size:13px;color:${COLOURS.quiet.text};text-align:right`;
const GAP = wide('height:6px;line-height:6px;font-size:6px', '&nbsp;');
const LINE = wide(`height:6px;line-height:6px;font-size:6px;border-top:1px solid ${COLOURS.line}`, '&nbsp;');
