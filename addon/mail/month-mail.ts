import type { Mail } from '../rules/mails/mail.ts';
import { monthCases } from './month/month-cases.ts';
import { monthChannels } from './month/month-channels.ts';
import { monthClients } from './month/month-clients.ts';
import { monthLead } from './month/month-lead.ts';
import type { MonthReport } from './month/month-report.ts';
import { monthStages } from './month/month-stages.ts';
import { monthStart } from './month/month-start.ts';
import { mailHtml } from './parts/mail-html.ts';
import type { MailPart } from './parts/mail-part.ts';
import { plainText } from './parts/plain-text.ts';
import { figure } from './words/counts.ts';
import { monthName } from './words/dates.ts';

/**
 * The report on a month that everybody in the office gets; nothing in it leads to a client or a colleague.
 * @param report with the address of the spreadsheet
 */
export function monthMail(report: MonthReport & { readonly url: string }): Mail {
  const { figures, url } = report;
  const subject = `הדוח החודשי, ${monthName(figures.month)}: נפתחו ${figure(figures.opened)}, נסגרו ${figure(figures.closed)}`;
  const parts: readonly MailPart[] = [
    ...monthLead(report),
    ...monthCases(report),
    ...monthStart(report),
    ...monthStages(report),
    ...monthChannels(report),
    ...monthClients(report),
    {
      part: 'footer',
      lines: [
        [{ link: 'לפתיחת הגיליון', url }],
        ['הדוח נשלח לכל הצוות פעם בחודש, בלי שמות של לקוחות ושל עובדים.'],
        ['יום הדוח והיעדים נקבעים בלשונית הגדרות, והתלונות והסקרים נרשמים בלשונית משוב.'],
      ],
    },
  ];
  return { subject, body: plainText(subject, parts), htmlBody: mailHtml(subject, parts) };
}
