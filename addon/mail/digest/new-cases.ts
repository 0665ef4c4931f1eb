import { noticeLines } from '../../rules/notices/notice-lines.ts';
import { initialsOf } from '../../rules/reminders/initials-of.ts';
import type { DigestNotice } from '../../rules/reminders/person-digest.ts';
import { textOf } from '../../rules/text-of.ts';
import type { CaseLine, Words } from '../parts/mail-part.ts';
import { WHAT_HAPPENED } from '../words/what-happened.ts';
import type { LineContext } from './case-lines.ts';

/** Cases that came to somebody, or ended, and of which nothing else is due. */
export function newToYou(
  notices: readonly DigestNotice[],
  { link }: Pick<LineContext, 'link'>,
): readonly CaseLine[] {
  const places = new Map(notices.map(({ caseId, insteadOf }) => [caseId, insteadOf]));
  return noticeLines(notices, link).map(({ caseId, about, stage, url }) => {
    const clientName = textOf(link.cases.get(caseId)?.caseValues ?? {}, 'clientName');
    const insteadOf = places.get(caseId) ?? '';
    return {
      title: [
        'תיק ',
        { caseId, url },
        ...joined(initialsOf(clientName)),
        ...(stage === '' ? [] : [` · ${stage}`]),
      ],
      details: [[WHAT_HAPPENED[about]], ...inPlace(insteadOf)],
      tone: 'good',
    };
  });
}

function inPlace(name: string): readonly Words[] {
  return name === '' ? [] : [['במקום ', { name }]];
}

function joined(initials: string): Words {
  return initials === '' ? [] : [' · ', { name: initials }];
}
