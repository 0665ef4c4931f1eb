import { htmlText } from '../html-text.ts';
import { MAIL_TEXT, mailPage } from '../mail-page.ts';
import { COLOURS } from './colours.ts';
import type { CaseLine, MailPart, Words } from './mail-part.ts';
import { barsTable, figuresTable } from './numbers-html.ts';
import { table } from './table-html.ts';
import { wordsHtml } from './words-html.ts';

/** The mail as a page. Mail programs show no SVG and know few styles: it is made of tables. */
export function mailHtml(title: string, parts: readonly MailPart[]): string {
  return mailPage(title, parts.map(partHtml));
}

function partHtml(part: MailPart): string {
  switch (part.part) {
    case 'heading':
      return `<h2 style="${HEADING}">${htmlText(part.text)}</h2>`;
    case 'text':
      return part.tone === 'plain' || part.tone === 'quiet' ? paragraph(part) : box(part);
    case 'counts':
      return countsTable(part);
    case 'cases':
      return table(part.lines.map(caseRow));
    case 'bars':
      return barsTable(part);
    case 'figures':
      return figuresTable(part.rows);
    case 'footer':
      return `<p style="${FOOTER}">${part.lines.map(wordsHtml).join('<br>')}</p>`;
  }
}

type TextPart = Extract<MailPart, { readonly part: 'text' }>;

function paragraph({ lines, tone }: TextPart): string {
  return `<p style="margin:12px 0;color:${COLOURS[tone].text}">${lines.map(wordsHtml).join('<br>')}</p>`;
}

/** What must not be overlooked stands on a colour of its own, its first line as a title. */
function box({ lines, tone }: TextPart): string {
  const { text, background } = COLOURS[tone];
  const style = `${MAIL_TEXT};color:${text};background:${background};padding:10px 12px;text-align:right`;
  const inside = lines.map((words, index) => boxLine(words, index === 0 && lines.length > 1)).join('');
  return table([`<tr><td bgcolor="${background}" style="${style}">${inside}</td></tr>`, GAP]);
}

function boxLine(words: Words, isTitle: boolean): string {
  const weight = isTitle ? ';font-weight:bold' : '';
  return `<div style="padding:2px 0${weight}">${wordsHtml(words)}</div>`;
}

function countsTable({ counts }: Extract<MailPart, { readonly part: 'counts' }>): string {
  const width = Math.floor(100 / Math.max(1, counts.length));
  const cells = counts.map(({ label, count, tone }) => {
    const { text, background } = COLOURS[count === 0 || tone === 'plain' ? 'quiet' : tone];
    const style = `${MAIL_TEXT};font-size:13px;color:${text};background:${background};padding:8px 4px;border:2px solid ${COLOURS.plain.background};text-align:center`;
    const number = `<strong dir="ltr" style="font-size:22px;line-height:1.2">${count}</strong>`;
    return `<td width="${width}%" align="center" bgcolor="${background}" style="${style}">${number}<br>${htmlText(label)}</td>`;
  });
  return table([`<tr>${cells.join('')}</tr>`]);
}

function caseRow({ title, details, tone }: CaseLine): string {
  const edge = COLOURS[tone].edge;
  const style = `${MAIL_TEXT};padding:10px 12px 10px 0;border-top:1px solid ${COLOURS.line};border-right:4px solid ${edge};text-align:right`;
  const lines = details.map(
    (words, index) =>
      `<br><span style="${index === 0 ? '' : 'font-size:14px;'}color:${COLOURS[index === 0 ? tone : 'quiet'].text}">${wordsHtml(words)}</span>`,
  );
  return `<tr><td style="${style}">${wordsHtml(title)}${lines.join('')}</td></tr>`;
}

const GAP = '<tr><td style="height:8px;line-height:8px;font-size:8px">&nbsp;</td></tr>';
const SMALL = `font-size:13px;color:${COLOURS.quiet.text}`;
const HEADING = `font-size:17px;line-height:1.3;color:${COLOURS.plain.text};margin:24px 0 8px`;
const FOOTER = `margin:24px 0 0;padding-top:12px;border-top:1px solid ${COLOURS.line};${SMALL}`;
