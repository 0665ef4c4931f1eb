import type { SentMail } from '../../../scripts/emulator/apps-script/mail-room.ts';

/** What a digest says, read from its text as its reader sees it. */
export interface ReadDigest {
  readonly to: string;
  /** `2026-11-22` in Jerusalem. */
  readonly day: string;
  /** `09:37` */
  readonly time: string;
  /** Numbers of the reader's own cases, in the order of the mail. */
  readonly own: readonly string[];
}

export function readDigest({ at, to, body }: SentMail): ReadDigest {
  const moment = LOCAL.format(at);
  // The team manager's own cases stand below the office.
  const [first = '', second] = body.split(/^== מה מחכה .*$/m);
  return {
    to: to.join(','),
    day: moment.slice(0, 10),
    time: moment.slice(11, 16),
    own: [...(second ?? first).matchAll(/C-\d+/g)].map(([caseId]) => caseId),
  };
}

const LOCAL = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Jerusalem',
  dateStyle: 'short',
  timeStyle: 'medium',
});
