import { htmlText } from './html-text.ts';

/**
 * A mail's HTML, right to left. Gmail drops the attributes of `html` and `body`, and Outlook knows no style
 * sheets, so that the direction and every style stand on the elements themselves.
 * @param parts HTML, already escaped
 */
export function mailPage(title: string, parts: readonly string[]): string {
  return [
    '<!doctype html>',
    '<html lang="he" dir="rtl">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Colours are said throughout: a program that would darken a part of them leaves them all.
    '<meta name="color-scheme" content="light">',
    '<meta name="supported-color-schemes" content="light">',
    `<title>${htmlText(title)}</title>`,
    '</head>',
    '<body style="margin:0;background:#ffffff">',
    `<div lang="he" dir="rtl" style="${PAGE}">`,
    `<h1 style="${HEADING}">${htmlText(title)}</h1>`,
    ...parts,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** How a mail's text looks; said once more in each cell of a table, which in some programs inherits nothing. */
export const MAIL_TEXT = [
  'font-family:Arial,Helvetica,sans-serif',
  'font-size:16px',
  'line-height:1.5',
  'color:#1f2933',
  // A long name without a space would widen the mail.
  'word-break:break-word',
].join(';');

const PAGE = [
  'direction:rtl',
  'text-align:right',
  MAIL_TEXT,
  'background:#ffffff',
  'max-width:560px',
  'margin:0 auto',
  'padding:16px',
].join(';');
const HEADING = 'font-size:20px;line-height:1.3;margin:0 0 16px';
