import type { SendingOutcome } from '../../rules/mails/ledger-requests.ts';
import type { MailJob } from '../../rules/mails/mail-job.ts';
import type { PlannedMail } from '../../rules/mails/plan-mails.ts';
import { progressOf, progressText, seenToCount } from '../../rules/mails/run-progress.ts';
import { sendInTurn } from '../../rules/mails/send-in-turn.ts';
import { CLOCK_PLACES, readPlace, writePlace } from '../../services/places.ts';

/**
 * Sends mails one after the other, each at most once. Four calls a mail, none of them to the spreadsheet.
 * @param run the id under which the ledger has these mails
 * @param sender the address of whoever sends
 * @param endsAt in milliseconds since 1970
 * @returns what became of each, in their order
 */
export function sendMails(
  mails: readonly PlannedMail[],
  { run, sender, endsAt }: { readonly run: string; readonly sender: string; readonly endsAt: number },
): readonly SendingOutcome[] {
  return sendInTurn(
    mails.map(({ job }) => job),
    {
      run,
      sender,
      wasCounted: seenToCount(progressOf(readPlace(CLOCK_PLACES.mailsNow)), sender),
      post: {
        quota: () => MailApp.getRemainingDailyQuota(),
        send,
        note: (progress) => writePlace(CLOCK_PLACES.mailsNow, progressText(progress)),
        isOver: () => Date.now() >= endsAt,
        complain: (error) => console.error(error),
      },
    },
  );
}

function send({ to, mail }: MailJob): void {
  if (mail === null) throw new Error(`Nothing to tell ${to.address}.`);
  const { subject, body, htmlBody } = mail;
  MailApp.sendEmail({ to: to.address, subject, body, htmlBody, name: SENDER });
}

const SENDER = 'גיליון התיקים';
