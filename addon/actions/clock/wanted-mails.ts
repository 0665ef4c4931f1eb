import { digestMail } from '../../mail/digest-mail.ts';
import { hoursStoodStill } from '../../rules/health/stood-still.ts';
import type { StandingMail } from '../../rules/mails/ledger-mail.ts';
import type { MailJob } from '../../rules/mails/mail-job.ts';
import { mailTrouble } from '../../rules/mails/mail-trouble.ts';
import { casesByNumber } from '../../rules/notices/notice-lines.ts';
import type { StandingNotice } from '../../rules/notices/standing-notices.ts';
import { planTriggers } from '../../rules/plan-triggers.ts';
import { lastLists } from '../../rules/reminders/last-lists.ts';
import { mattersOf } from '../../rules/reminders/matters-of.ts';
import type { OfficeTrouble } from '../../rules/reminders/office-overview.ts';
import { planDigests } from '../../rules/reminders/plan-digests.ts';
import type { ListedCase } from '../../rules/settle/settlement.ts';
import { readInstallation } from '../../services/installation.ts';
import type { RemindingOffice } from '../../services/mails.ts';
import { readTriggers } from '../../services/triggers.ts';
import { clockIn } from '../../services/trouble.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The digests that are wanted, by the ledger and the notices as they stand. */
export type MailsWanted = (noted: {
  readonly mails: readonly StandingMail[];
  readonly notices: readonly StandingNotice[];
  /** Names of those whose mail does not fit into the quota now. */
  readonly queued: readonly string[];
}) => readonly MailJob[];

/**
 * Which digests the office wants today, whether or not they went already. What takes long is done once, before
 * anybody has to wait for the lock.
 * @param today on the office's clock: `2025-03-31`
 */
export function wantedMails({
  spreadsheet,
  office,
  listed,
  reviewWaiting,
  today,
}: {
  readonly spreadsheet: Spreadsheet;
  readonly office: RemindingOffice;
  readonly listed: readonly ListedCase[];
  readonly reviewWaiting: number;
  readonly today: string;
}): MailsWanted {
  const settings = { ...office.settings.reminders, ...office.settings.office };
  const matters = mattersOf({ cases: listed, settings, today });
  const link = { url: spreadsheet.getUrl(), sheetId: office.cases.sheetId, cases: casesByNumber(listed) };
  const installer = readInstallation().installer?.toLowerCase() ?? null;
  const fallback = installer === null ? null : { name: '', address: installer, isManager: true };
  const trouble = standingTrouble(office, installer);
  return ({ mails, notices, queued }) =>
    planDigests({
      matters,
      cases: listed,
      notices,
      staff: office.staff,
      settings,
      today,
      ...lastLists(mails, today),
      reviewWaiting,
      trouble: [...trouble, ...mailTrouble(mails, { today, queued })],
      fallback,
    }).map((digest) => ({
      kind: 'digest',
      period: today,
      to: digest.to,
      urgency: digest.urgency,
      notices: digest.notices.map(({ id }) => id),
      mail: digestMail(digest, link),
    }));
}

/** What the ledger does not know of. */
function standingTrouble(
  { settings, lost }: RemindingOffice,
  installer: string | null,
): readonly OfficeTrouble[] {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const hours = hoursStoodStill(clockIn(properties), Date.now());
  // Google shows nobody the triggers of others.
  const isOwn = installer === Session.getEffectiveUser().getEmail().toLowerCase();
  const missing = isOwn ? planTriggers(readTriggers()).changes.filter(({ action }) => action === 'add') : [];
  const labels = settings.problems.map(({ label }) => label);
  return [
    ...(hours === null ? [] : [{ what: 'clockStopped', hours } as const]),
    ...missing.map(({ label }) => ({ what: 'triggerMissing', label }) as const),
    ...lost.map((columns) => ({ what: 'lostColumns', ...columns }) as const),
    ...(labels.length === 0 ? [] : [{ what: 'settings', labels } as const]),
  ];
}
