import { noticeLines } from '../../rules/notices/notice-lines.ts';
import type { DigestCase, PersonDigest } from '../../rules/reminders/person-digest.ts';
import type { CaseLine, MailPart, Word } from '../parts/mail-part.ts';
import { WHAT_HAPPENED } from '../words/what-happened.ts';
import { caseLine, type LineContext } from './case-lines.ts';
import { casesByNumberAlone } from './more-cases.ts';
import { newToYou } from './new-cases.ts';
import { SECTIONS, sectionOf } from './sections.ts';

/** Gmail cuts a mail off after 102 KB: what is left is told by number alone. */
const MOST_LINES = 40;

interface Section {
  readonly title: string;
  readonly lines: readonly CaseLine[];
}

/** All that one person has to hear of cases, what cannot wait first; nothing where there is nothing. */
export function ownCases(digest: PersonDigest, context: LineContext): readonly MailPart[] {
  const sections = sectionsOf(digest, context);
  if (sections.length === 0) return [];
  const { shown, rest } = firstLines(sections, MOST_LINES);
  return [
    countsOf(digest),
    ...shown.flatMap(({ title, lines }): readonly MailPart[] => [
      { part: 'heading', text: title },
      { part: 'cases', lines },
    ]),
    ...casesByNumberAlone(rest, context.link),
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
  const due = SECTIONS.map(({ key, title, tone }) => ({
    title,
    lines: digest.cases.filter((one) => sectionOf(one, digest.day) === key).map((one) => lineOf(one, tone)),
  }));
  const onlyNew = digest.notices.filter(({ caseId }) => !told.has(caseId));
  return [...due, { title: 'חדש אצלכם', lines: newToYou(onlyNew, { ...context, to: digest.to }) }].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** As many lines as there is room for, and the numbers of the cases that are left. */
function firstLines(sections: readonly Section[], most: number) {
  let left = most;
  const parts = sections.map(({ title, lines }) => {
    const shown = lines.slice(0, left);
    left -= shown.length;
    const caseIds = lines.slice(shown.length).flatMap(({ title: words }) => words.flatMap(numberIn));
    return { title, lines: shown, caseIds };
  });
  return {
    shown: parts.filter(({ lines }) => lines.length > 0),
    rest: parts.filter(({ caseIds }) => caseIds.length > 0),
  };
}

function numberIn(word: Word): readonly string[] {
  return typeof word === 'object' && 'caseId' in word ? [word.caseId] : [];
}
