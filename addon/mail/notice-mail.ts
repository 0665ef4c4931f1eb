import type { Mail } from '../rules/mails/mail.ts';
import type { NoticeLine } from '../rules/notices/notice-line.ts';
import { mailHtml } from './parts/mail-html.ts';
import type { CaseLine, MailPart } from './parts/mail-part.ts';
import { oneLine } from './parts/one-line.ts';
import { plainText } from './parts/plain-text.ts';
import { figure } from './words/counts.ts';
import { WHAT_HAPPENED } from './words/what-happened.ts';

/** A phone shows no more, and mail programs cut long mails. */
const MOST_LINES = 50;

/** The mail that tells one person of cases, at once. */
export function noticeMail(all: readonly NoticeLine[], sheetUrl: string): Mail {
  const subject = subjectOf(all);
  const left = all.length - MOST_LINES;
  const parts: readonly MailPart[] = [
    { part: 'cases', lines: all.slice(0, MOST_LINES).map(caseLine) },
    ...(left > 0 ? [more(left)] : []),
    { part: 'text', lines: [[{ link: 'לפתיחת גיליון התיקים', url: sheetUrl }]], tone: 'plain' },
    FOOTER,
  ];
  return { subject, body: plainText(subject, parts), htmlBody: mailHtml(subject, parts) };
}

const FOOTER: MailPart = {
  part: 'footer',
  lines: [
    ['אם נפתחה שורה אחרת, השורה זזה בינתיים: חפשו את מספר התיק.'],
    ['הדואר נשלח כי ההגדרה "דואר מיידי כשתיק עובר" פעילה בלשונית הגדרות.'],
  ],
};

function subjectOf(lines: readonly NoticeLine[]): string {
  const [first] = lines;
  if (first !== undefined && lines.length === 1)
    return `תיק ${oneLine(first.caseId)} ${WHAT_HAPPENED[first.about]}`;
  return `עדכון על ${figure(lines.length)} תיקים`;
}

function caseLine({ caseId, about, stage, url }: NoticeLine): CaseLine {
  // Of a client who left, the stage would only say so again.
  const where = stage === '' || about === 'left' ? [] : [` · ${stage}`];
  return { title: ['תיק ', { caseId, url }, ...where], details: [[WHAT_HAPPENED[about]]], tone: 'plain' };
}

function more(count: number): MailPart {
  const words = count === 1 ? 'ועוד תיק אחד בגיליון.' : `ועוד ${figure(count)} תיקים בגיליון.`;
  return { part: 'text', lines: [[words]], tone: 'plain' };
}
