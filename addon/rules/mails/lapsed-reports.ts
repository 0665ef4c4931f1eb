import { wasWorkedIn } from '../month/was-worked-in.ts';
import type { LedgerMail, StandingMail } from './ledger-mail.ts';
import type { LapsedReport } from './periods.ts';

/**
 * The reports that nobody came to send in their time: those of whoever was reminded of their cases then, and of whom
 * the ledger has no report. Nobody gets one on a month before the office worked with this.
 */
export function lapsedReports(
  mails: readonly StandingMail[],
  { lapsed, now }: { readonly lapsed: LapsedReport; readonly now: string },
): readonly LedgerMail[] {
  const { period, first, last } = lapsed;
  const days = mails.flatMap((mail) => (mail.kind === 'digest' ? [mail.period] : []));
  if (!wasWorkedIn(period, days)) return [];
  const digests = mails.filter(
    (mail) => mail.kind === 'digest' && first <= mail.period && mail.period <= last,
  );
  const day = digests.map((mail) => mail.period).sort()[digests.length - 1];
  const reports = mails.filter((mail) => mail.kind === 'month' && mail.period === period);
  const hasReport = ({ name, address }: LedgerMail) =>
    reports.some((report) => report.address === address || (name !== '' && report.name === name));
  return digests
    .filter((mail) => mail.period === day && !hasReport(mail))
    .map(({ name, address }) => {
      const none = { run: '', place: 0, attempts: 0, notices: [] };
      return { kind: 'month', period, name, address, state: 'missed', at: now, ...none };
    });
}
