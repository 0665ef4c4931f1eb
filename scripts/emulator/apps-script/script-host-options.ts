import type { Office } from '../http/office.ts';
import type { Quotas } from '../http/quotas.ts';
import { Locks } from './locks.ts';
import { MailRoom, type SentMail } from './mail-room.ts';
import type { Manifest } from './scopes.ts';
import { Screen } from './screen.ts';
import { SheetsLine } from './sheets-line.ts';
import { CacheStore, PropertyStore } from './stores.ts';
import { TriggerStore } from './triggers/trigger-store.ts';
import type { VirtualClock } from './virtual-clock.ts';
import type { People, World } from './world.ts';

export interface ScriptHostOptions {
  /** The spreadsheets, which may be served over HTTP at the same time. */
  readonly office: Office;
  /** The one that the script is bound to. */
  readonly spreadsheetId: string;
  /** A plain script with its functions at the top level, as it is pushed to Google. */
  readonly bundle: string;
  readonly manifest: Manifest;
  readonly people: People;
  /** The office's clock too, or formulas live in another time. */
  readonly clock: VirtualClock;
  /** Pages of the project, by name without `.html`. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Recipients a day, which may change as time goes on; left out, as many as Google allows such an account. */
  readonly mailQuota?: number | (() => number);
  /** Why a mail is refused; null where it goes. */
  readonly refuseMail?: (mail: SentMail) => string | null;
  /** The error that the script is given although the mail goes; null where it is given none. */
  readonly loseMailReply?: (mail: SentMail) => string | null;
  /** Of the Sheets API. */
  readonly quotas?: Quotas;
  /** How long each call of a service takes; left out, no time. */
  readonly callMs?: (name: string) => number;
}

/** A world in which the script has never run. */
export function newWorld(options: ScriptHostOptions): World {
  const { clock, people, pages = {}, quotas = null, refuseMail = () => null } = options;
  const { loseMailReply = () => null } = options;
  const mails = options.mailQuota ?? (people.workspaceDomain === null ? CONSUMER_MAILS : WORKSPACE_MAILS);
  const dailyQuota = typeof mails === 'number' ? () => mails : mails;
  return {
    ...options,
    pages,
    quotas,
    triggers: new TriggerStore(),
    locks: new Locks(clock),
    properties: new PropertyStore(),
    caches: new CacheStore(),
    mailRoom: new MailRoom({ clock, dailyQuota, refuse: refuseMail, loseReply: loseMailReply }),
    screen: new Screen(),
    log: [],
    sheetsLine: new SheetsLine(),
    uuids: { drawn: 0 },
  };
}

/** @source https://developers.google.com/apps-script/guides/services/quotas, email recipients per day */
const CONSUMER_MAILS = 100;
const WORKSPACE_MAILS = 1500;
