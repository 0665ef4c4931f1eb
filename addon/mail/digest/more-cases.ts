import { type CasesLink, casesUrl } from '../../rules/notices/notice-lines.ts';
import type { MailPart, Words } from '../parts/mail-part.ts';
import { caseCount, figure } from '../words/counts.ts';

/** With so many numbers a mail is still shorter than the 102 KB that Gmail shows. */
export const MOST_NUMBERS = 500;

/**
 * Cases for which a mail has no room, by number alone, so that each is told of; of still more, how many.
 * @param most of how many the number is told
 */
export function casesByNumberAlone(
  sections: readonly { readonly title: string; readonly caseIds: readonly string[] }[],
  { link, most }: { readonly link: CasesLink; readonly most: number },
): readonly MailPart[] {
  let room = most;
  const lines = sections.flatMap(({ title, caseIds }): readonly Words[] => {
    const named = caseIds.slice(0, room);
    room -= named.length;
    return named.length === 0 ? [] : [[`${title}, ועוד ${caseCount(caseIds.length)}: `, ...separated(named)]];
  });
  const count = sections.reduce((sum, { caseIds }) => sum + caseIds.length, 0);
  return [
    ...(lines.length === 0 ? [] : [{ part: 'text', lines, tone: 'plain' } as const]),
    ...moreCases(count - (most - room), link),
  ];
}

/** How many cases a mail does not name, and where they are; nothing where it names all. */
function moreCases(count: number, link: CasesLink): readonly MailPart[] {
  if (count <= 0) return [];
  const words: Words = [
    count === 1 ? 'ועוד תיק אחד. ' : `ועוד ${figure(count)} תיקים. `,
    { link: 'לפתיחת גיליון התיקים', url: casesUrl(link) },
  ];
  return [{ part: 'text', lines: [words], tone: 'plain' }];
}

function separated(caseIds: readonly string[]): Words {
  return caseIds.flatMap(
    (bareCaseId, index): Words => (index === 0 ? [{ bareCaseId }] : [', ', { bareCaseId }]),
  );
}
