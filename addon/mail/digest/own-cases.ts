import { noticeLines } from '../../rules/notices/notice-lines.ts';
import type { DigestCase, PersonDigest } from '../../rules/reminders/person-digest.ts';
import type { CaseLine, MailPart } from '../parts/mail-part.ts';
import { WHAT_HAPPENED } from '../words/what-happened.ts';
import { caseLine, type LineContext } from './case-lines.ts';
import { casesByNumberAlone, MOST_NUMBERS } from './more-cases.ts';
import { newToYou } from './new-cases.ts';
import { NEW_SECTION, SECTIONS, sectionOf } from './sections.ts';

/** Gmail cuts a mail off after 102 KB: what is left is told by number alone. */
const MOST_LINES = 40;

interface Section {
  readonly title: string;
  readonly caseIds: readonly string[];
  /** Lines that no other section may take. */
  readonly keptLines: number;
  /** Its first cases in words: of a thousand cases most are never put into any. */
  readonly firstLines: (count: number) => readonly CaseLine[];
}

/** All that one person has to hear of cases, what cannot wait first; nothing where there is nothing. */
export function ownCases(digest: PersonDigest, context: LineContext): readonly MailPart[] {
  const sections = sectionsOf(digest, context);
  if (sections.length === 0) return [];
  const { shown, rest } = withRoom(sections, MOST_LINES);
  return [
    countsOf(digest),
    ...shown.flatMap(({ title, lines }): readonly MailPart[] => [
      { part: 'heading', text: title },
      { part: 'cases', lines },
    ]),
    ...casesByNumberAlone(rest, {
      link: context.link,
      most: digest.office === null ? MOST_NUMBERS : MOST_NUMBERS / 2,
    }),
  ];
}

function countsOf({ cases, notices, day }: PersonDigest): MailPart {
  const inSection = (key: string) => cases.filter((one) => sectionOf(one, day) === key).length;
  const counts = SECTIONS.map(({ key, count, tone }) => ({ label: count, count: inSection(key), tone }));
  const newCount = new Set(notices.map(({ caseId }) => caseId)).size;
  return {
    part: 'counts',
    counts: [
      ...counts.filter(({ count }, index) => index > 0 || count > 0),
      { label: 'חדשים', count: newCount, tone: 'good' },
    ],
  };
}

function sectionsOf(digest: PersonDigest, context: LineContext): readonly Section[] {
  const news = new Map(noticeLines(digest.notices, context.link).map((line) => [line.caseId, line]));
  const told = new Set(digest.cases.map(({ caseId }) => caseId));
  const lineOf = (one: DigestCase, tone: CaseLine['tone']) => {
    const notice = news.get(one.caseId);
    return caseLine(one, {
      ...context,
      tone,
      happened: notice === undefined ? null : WHAT_HAPPENED[notice.about],
    });
  };
  const due = SECTIONS.map(({ key, title, tone, keptLines }): Section => {
    const cases = digest.cases.filter((one) => sectionOf(one, digest.day) === key);
    return {
      title,
      keptLines,
      caseIds: cases.map(({ caseId }) => caseId),
      firstLines: (count) => cases.slice(0, count).map((one) => lineOf(one, tone)),
    };
  });
  const onlyNew = digest.notices.filter(({ caseId }) => !told.has(caseId));
  const newSection: Section = {
    ...NEW_SECTION,
    caseIds: [...new Set(onlyNew.map(({ caseId }) => caseId))],
    firstLines: (count) => newToYou(onlyNew, context).slice(0, count),
  };
  return [...due, newSection].filter(({ caseIds }) => caseIds.length > 0);
}

/** As many lines as there is room for, and the numbers of the cases that are left. */
function withRoom(sections: readonly Section[], most: number) {
  const kept = sections.map(({ caseIds, keptLines }) => Math.min(caseIds.length, keptLines));
  let left = most - kept.reduce((sum, lines) => sum + lines, 0);
  const parts = sections.map(({ title, caseIds, firstLines }, index) => {
    const own = kept[index] ?? 0;
    const more = Math.min(left, caseIds.length - own);
    left -= more;
    return { title, lines: firstLines(own + more), caseIds: caseIds.slice(own + more) };
  });
  return {
    shown: parts.filter(({ lines }) => lines.length > 0),
    rest: parts.filter(({ caseIds }) => caseIds.length > 0),
  };
}
