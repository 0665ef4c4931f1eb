import type { Mail } from '../rules/mails/mail.ts';
import { type CasesLink, casesUrl } from '../rules/notices/notice-lines.ts';
import type { PersonDigest } from '../rules/reminders/person-digest.ts';
import { digestSubject } from './digest/digest-subject.ts';
import { officeParts } from './digest/office-parts.ts';
import { ownCases } from './digest/own-cases.ts';
import { mailHtml } from './parts/mail-html.ts';
import type { MailPart } from './parts/mail-part.ts';
import { plainText } from './parts/plain-text.ts';
import { longDay } from './words/dates.ts';

/**
 * What one person is told on one day: the whole office first, for a team manager, then what waits for the reader.
 * @param link with the names of the clients of whose cases there is news
 * @returns null where there is nothing to tell
 */
export function digestMail(digest: PersonDigest, link: CasesLink): Mail | null {
  const { cases, notices, office, day } = digest;
  if (cases.length === 0 && notices.length === 0 && office === null) return null;
  const subject = digestSubject(digest);
  const own = ownCases(digest, { day, link });
  const parts: readonly MailPart[] = [
    { part: 'text', lines: [[longDay(day)]], tone: 'quiet' },
    ...(office === null
      ? own
      : [...officeParts(office, { day, link }), { part: 'heading', text: 'מה מחכה לכם' } as const, ...own]),
    ...(office !== null && own.length === 0 ? [NOTHING_OWN] : []),
    footer(link),
  ];
  return { subject, body: plainText(subject, parts), htmlBody: mailHtml(subject, parts) };
}

const NOTHING_OWN: MailPart = { part: 'text', lines: [['אין תיקים שמחכים לכם היום.']], tone: 'quiet' };

function footer(link: CasesLink): MailPart {
  return {
    part: 'footer',
    lines: [
      [{ link: 'לפתיחת גיליון התיקים', url: casesUrl(link) }],
      ['אם נפתחה שורה אחרת, השורה זזה בינתיים: חפשו את מספר התיק.'],
      ['הרשימה נשלחת פעם ביום, בימי עבודה, למי שיש לו תיקים שמחכים לטיפול.'],
      ['השעה, ימי היעד וההתראות נקבעים בלשונית הגדרות.'],
    ],
  };
}
