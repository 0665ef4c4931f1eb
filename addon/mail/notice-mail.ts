import type { CaseNotice } from '../rules/settle/settlement.ts';
import { htmlText } from './html-text.ts';
import type { Mail } from './mail.ts';
import { MAIL_TEXT, mailPage } from './mail-page.ts';
import { WHAT_HAPPENED } from './words/what-happened.ts';

/** A case that somebody is told of: nothing of the client but the case's number. */
export interface NoticeLine {
  readonly caseId: string;
  readonly about: CaseNotice['about'];
  /** As the vocabulary names it; empty where the case stands in none. */
  readonly stage: string;
  /** Where its row opens. */
  readonly url: string;
}

/** A phone shows no more, and mail programs cut long mails. */
const MOST_LINES = 50;

/** The mail that tells one person of cases, at once. */
export function noticeMail(all: readonly NoticeLine[], sheetUrl: string): Mail {
  const lines = all.slice(0, MOST_LINES);
  const more = all.length > lines.length ? `ועוד ${all.length - lines.length} תיקים בגיליון.` : '';
  const subject = subjectOf(all);
  return {
    subject,
    body: [
      subject,
      '',
      ...lines.flatMap((line) => [`תיק ${line.caseId}: ${whatOf(line)}`, line.url, '']),
      ...(more === '' ? [] : [more, '']),
      `${OPEN_SHEET}: ${sheetUrl}`,
      '',
      ...FOOTER,
      '',
    ].join('\n'),
    htmlBody: mailPage(subject, [
      '<table role="presentation" dir="rtl" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse">',
      ...lines.map(rowOf),
      '</table>',
      ...(more === '' ? [] : [`<p style="margin:16px 0 0">${htmlText(more)}</p>`]),
      `<p style="margin:20px 0">${link(sheetUrl, OPEN_SHEET)}</p>`,
      `<p style="margin:0;font-size:13px;color:#5f6b76">${FOOTER.map(htmlText).join('<br>')}</p>`,
    ]),
  };
}

const OPEN_SHEET = 'לפתיחת גיליון התיקים';
const FOOTER = [
  'אם נפתחה שורה אחרת, השורה זזה בינתיים: חפשו את מספר התיק.',
  'הדואר נשלח כי ההגדרה "דואר מיידי כשתיק עובר" פעילה בלשונית הגדרות.',
];

function subjectOf(lines: readonly NoticeLine[]): string {
  const [first] = lines;
  if (first !== undefined && lines.length === 1) return `תיק ${first.caseId} ${WHAT_HAPPENED[first.about]}`;
  return `עדכון על ${lines.length} תיקים שלך`;
}

/** Of a client who left, the stage would only say so again. */
function whatOf({ about, stage }: NoticeLine): string {
  return stage === '' || about === 'left' ? WHAT_HAPPENED[about] : `${WHAT_HAPPENED[about]} · שלב: ${stage}`;
}

function rowOf(line: NoticeLine): string {
  const number = `<strong dir="ltr">${htmlText(line.caseId)}</strong>`;
  return `<tr><td style="${CELL}">תיק ${linkTo(line.url, number)}<br>${htmlText(whatOf(line))}</td></tr>`;
}

const CELL = `${MAIL_TEXT};padding:12px 0;border-top:1px solid #d9dee3;text-align:right`;

function link(url: string, text: string): string {
  return linkTo(url, htmlText(text));
}

/** @param html already escaped */
function linkTo(url: string, html: string): string {
  return `<a href="${htmlText(url)}" style="color:#0b57d0">${html}</a>`;
}
