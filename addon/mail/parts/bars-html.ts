import { MAIL_TEXT } from '../mail-page.ts';
import { BAR_COLOURS, BAR_TRACK, COLOURS } from './colours.ts';
import type { BarRow } from './mail-part.ts';
import { table } from './table-html.ts';
import { wordsHtml } from './words-html.ts';

/** Bars as cells with a background, the number in words above each: a bar alone tells nothing. */
export function barsTable(rows: readonly BarRow[]): string {
  return table(rows.map(barRow));
}

function barRow({ label, value, note, segments }: BarRow): string {
  const row = `<tr><td style="${TEXT}">${wordsHtml(label)}</td><td align="left" style="${TEXT};text-align:left">${wordsHtml(value)}</td></tr>`;
  const below = note.length === 0 ? '' : `\n<tr><td colspan="2" style="${NOTE}">${wordsHtml(note)}</td></tr>`;
  return `${row}\n<tr><td colspan="2" style="padding:2px 0">${barOf(segments)}</td></tr>${below}\n${GAP}`;
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
  return `<td width="${percent}%" bgcolor="${colour}" style="background:${colour};height:8px;line-height:8px;font-size:8px">&nbsp;</td>`;
}

const TEXT = `${MAIL_TEXT};font-size:14px;color:${COLOURS.plain.text};text-align:right;vertical-align:bottom`;
const NOTE = `${MAIL_TEXT};font-size:13px;color:${COLOURS.quiet.text};text-align:right`;
const GAP = '<tr><td colspan="2" style="height:6px;line-height:6px;font-size:6px">&nbsp;</td></tr>';
