import { type CasesLink, casesUrl } from '../../rules/notices/notice-lines.ts';
import type { MailPart, Words } from '../parts/mail-part.ts';
import { figure } from '../words/counts.ts';

/** How many cases a mail does not name, and where they are; nothing where it names all. */
export function moreCases(count: number, link: CasesLink): readonly MailPart[] {
  if (count <= 0) return [];
  const words: Words = [
    count === 1 ? 'ועוד תיק אחד. ' : `ועוד ${figure(count)} תיקים. `,
    { link: 'לפתיחת גיליון התיקים', url: casesUrl(link) },
  ];
  return [{ part: 'text', lines: [words], tone: 'plain' }];
}
