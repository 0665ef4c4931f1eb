import { staffEmails } from '../../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import type { OfficeSettings } from '../office-settings.ts';
import type { MailSettings } from '../settings/read-settings.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isMailTime } from './mail-time.ts';
import { minutesBetween } from './office-moments.ts';
import type { StandingNotice } from './standing-notices.ts';
import { isUrgent } from './urgent-notices.ts';

/** One mail to one person. */
export interface NoticeMail {
  readonly to: string;
  /** Oldest first. */
  readonly notices: readonly StandingNotice[];
}

export interface TellingPlan {
  /** Whoever has waited longest first. */
  readonly mails: readonly NoticeMail[];
  /** Of which nobody can know whether their mail went. */
  readonly unsure: readonly StandingNotice[];
  /** The last row that can go, with all rows of notices above it; null where the tab is short enough. */
  readonly forgetToRowNumber: number | null;
}

/** A run of a script ends after six minutes: whatever is still being sent then never will be. */
const SENDING_LASTS_MINUTES = 60;
/** What comes within that time of a person's last mail waits for the next, so that a busy day is no flood. */
const QUIET_MINUTES = 30;
/** By then everybody has seen the case in their view; the log has it for good. */
const KEPT_MINUTES = 30 * 24 * 60;
/** Rows are taken away many at a time. */
const FORGOTTEN_AT_ONCE = 200;

/**
 * Which mails tell the waiting notices now: one for each person, deputies for the absent. What `handOffMail` leaves
 * out, and everything outside the office's hours, waits for the digest.
 */
export function planTelling({
  notices,
  cases,
  staff,
  office,
  mail,
  now,
  mailsLeft,
}: {
  readonly notices: readonly StandingNotice[];
  /** By case number; with the days by which they are due where only what is urgent is told at once. */
  readonly cases: ReadonlyMap<string, ListedCase>;
  readonly staff: readonly StaffEntry[];
  readonly office: Pick<OfficeSettings, 'closures'>;
  readonly mail: MailSettings;
  readonly now: string;
  /** As many as may still be sent today. */
  readonly mailsLeft: number;
}): TellingPlan {
  const mayMail = mail.handOffMail !== 'none' && isMailTime(now, { mail, closures: office.closures });
  const urgency = { cases, today: now.slice(0, 10), urgentDays: mail.urgentDays };
  const isToldNow = (notice: StandingNotice) => mail.handOffMail === 'all' || isUrgent(notice, urgency);
  return {
    mails: mayMail ? dueMails({ notices, isToldNow, staff, now }).slice(0, Math.max(0, mailsLeft)) : [],
    unsure: notices.filter(
      ({ told }) => told.state === 'sending' && minutesBetween(told.at, now) >= SENDING_LASTS_MINUTES,
    ),
    forgetToRowNumber: forgotten(notices, now),
  };
}

function dueMails({
  notices,
  isToldNow,
  staff,
  now,
}: {
  readonly notices: readonly StandingNotice[];
  readonly isToldNow: (notice: StandingNotice) => boolean;
  readonly staff: readonly StaffEntry[];
  readonly now: string;
}): readonly NoticeMail[] {
  const addressOf = (notice: StandingNotice) => addressFor(notice.name, staff);
  const isRecent = ({ told: { state, at } }: StandingNotice) =>
    (state === 'sent' || state === 'sending') && minutesBetween(at, now) < QUIET_MINUTES;
  const justTold = new Set(notices.filter(isRecent).map(addressOf));
  const byAddress = new Map<string, StandingNotice[]>();
  for (const notice of notices.filter(({ told }) => told.state === 'waiting')) {
    const to = isToldNow(notice) ? addressOf(notice) : null;
    if (to === null || justTold.has(to)) continue;
    const known = byAddress.get(to);
    if (known === undefined) byAddress.set(to, [notice]);
    else known.push(notice);
  }
  return [...byAddress].map(([to, waiting]) => ({ to, notices: waiting }));
}

/** Where whoever does somebody's work today is written to; null where nobody does, or they have no address. */
function addressFor(name: string, staff: readonly StaffEntry[]): string | null {
  const acting = whoActsFor(name, staff);
  const addresses = staff
    .filter((line) => line.name === acting && line.active)
    .flatMap((line) => staffEmails(line).addresses);
  return addresses[0] ?? null;
}

function forgotten(notices: readonly StandingNotice[], now: string): number | null {
  const isOld = ({ when }: StandingNotice) => minutesBetween(when, now) > KEPT_MINUTES;
  const firstKept = notices.findIndex((notice) => !isOld(notice));
  // A tab must keep a row.
  const count = firstKept === -1 ? notices.length - 1 : firstKept;
  return count < FORGOTTEN_AT_ONCE ? null : (notices[count - 1]?.rowNumber ?? null);
}
