import type { OfficeOverview } from '../../rules/reminders/office-overview.ts';
import type { MailPart } from '../parts/mail-part.ts';
import { caseCount } from '../words/counts.ts';
import { troubleWords } from '../words/trouble-words.ts';
import { escalatedLine, type LineContext } from './case-lines.ts';
import { casesByNumberAlone, MOST_NUMBERS } from './more-cases.ts';
import { officeBars } from './office-bars.ts';
import { officeFigures } from './office-figures.ts';

/** A team manager opens the cases themselves; of the rest, the number of each is enough. */
const MOST_ESCALATED = 10;
const LONG_WAITING = 'מחכים זמן רב';

/** The whole office at one glance, what is wrong first. */
export function officeParts(office: OfficeOverview, context: LineContext): readonly MailPart[] {
  return [
    healthOf(office),
    { part: 'heading', text: 'המשרד כולו' },
    { part: 'figures', rows: officeFigures(office) },
    ...officeBars(office),
    ...escalatedParts(office, context),
  ];
}

function healthOf({ trouble }: OfficeOverview): MailPart {
  return trouble.length === 0
    ? {
        part: 'text',
        tone: 'good',
        lines: [['הכול תקין: הבדיקה שבכל שעה רצה, והדואר של יום העבודה הקודם נשלח.']],
      }
    : { part: 'text', tone: 'alarm', lines: [['דורש תיקון:'], ...trouble.map(troubleWords)] };
}

function escalatedParts({ escalated }: OfficeOverview, context: LineContext): readonly MailPart[] {
  if (escalated.length === 0) return [];
  const left = escalated.slice(MOST_ESCALATED).map(({ caseId }) => caseId);
  return [
    { part: 'heading', text: `${LONG_WAITING}: ${caseCount(escalated.length)}` },
    { part: 'cases', lines: escalated.slice(0, MOST_ESCALATED).map((one) => escalatedLine(one, context)) },
    ...casesByNumberAlone([{ title: LONG_WAITING, caseIds: left }], {
      link: context.link,
      most: MOST_NUMBERS / 2,
    }),
  ];
}
