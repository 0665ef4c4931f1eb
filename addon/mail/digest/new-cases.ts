import { noticeLines } from '../../rules/notices/notice-lines.ts';
import type { StandingNotice } from '../../rules/notices/standing-notices.ts';
import type { Addressee } from '../../rules/reminders/addressee.ts';
import { initialsOf } from '../../rules/reminders/initials-of.ts';
import { textOf } from '../../rules/text-of.ts';
import type { CaseLine, Words } from '../parts/mail-part.ts';
import { WHAT_HAPPENED } from '../words/what-happened.ts';
import type { LineContext } from './case-lines.ts';

/** Cases that came to somebody, or ended, and of which nothing else is due. */
export function newToYou(
  notices: readonly StandingNotice[],
  { link, to }: LineContext & { readonly to: Addressee },
): readonly CaseLine[] {
  const nameOf = new Map(notices.map(({ caseId, name }) => [caseId, name]));
  return noticeLines(notices, link).map(({ caseId, about, stage, url }) => {
    const clientName = textOf(link.cases.get(caseId)?.caseValues ?? {}, 'clientName');
    const name = nameOf.get(caseId) ?? to.name;
    return {
      title: [
        'תיק ',
        { caseId, url },
        ...joined(initialsOf(clientName)),
        ...(stage === '' ? [] : [` · ${stage}`]),
      ],
      details: [[WHAT_HAPPENED[about]], ...(name === to.name ? [] : [['במקום ', { name }] as Words])],
      tone: 'good',
    };
  });
}

function joined(initials: string): Words {
  return initials === '' ? [] : [' · ', { name: initials }];
}
