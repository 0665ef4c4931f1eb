import { STAGES, type StageKey } from '../../../mappings/stages.ts';
import { type CasesLink, rowUrl } from '../../rules/notices/notice-lines.ts';
import type { DigestCase, EscalatedCase } from '../../rules/reminders/person-digest.ts';
import type { CaseLine, Tone, Words } from '../parts/mail-part.ts';
import { matterWords } from '../words/matter-words.ts';

export interface LineContext {
  readonly day: string;
  readonly link: CasesLink;
}

/** A case of somebody's own, with all that is due in it. */
export function caseLine(
  one: DigestCase,
  { day, link, tone, happened }: LineContext & { readonly tone: Tone; readonly happened: string | null },
): CaseLine {
  const insteadOf: readonly Words[] = one.insteadOf === '' ? [] : [['במקום ', { name: one.insteadOf }]];
  const news: readonly Words[] = happened === null ? [] : [[`חדש: ${happened}`]];
  return {
    title: titleOf(one, link),
    details: [...mattersOf(one, day), ...insteadOf, ...news],
    tone,
  };
}

/** A case that the team manager sees because it has waited for long, with whom it is. */
export function escalatedLine(one: EscalatedCase, context: LineContext): CaseLine {
  return {
    title: titleOf(one, context.link),
    details: [...mattersOf(one, context.day), withWhom(one)],
    tone: 'alarm',
  };
}

function mattersOf({ matters }: DigestCase, day: string): readonly Words[] {
  return matters.map((matter) => [matterWords(matter, day)]);
}

function withWhom({ owner, stage }: EscalatedCase): Words {
  if (owner !== '') return ['אצל ', { name: owner }];
  return [stage === 'intake' ? 'בקליטה, אצל מנהלי הצוות' : 'לא רשום אצל מי התיק'];
}

function titleOf({ caseId, rowNumber, initials, stage }: DigestCase, link: CasesLink): Words {
  const whose: Words = initials === '' ? [] : [' · ', { name: initials }];
  return ['תיק ', { caseId, url: rowUrl(link, rowNumber) }, ...whose, ` · ${stageLabel(stage)}`];
}

export function stageLabel(stage: StageKey): string {
  return STAGES.find(({ key }) => key === stage)?.label ?? '';
}
