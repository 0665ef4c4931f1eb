import type { StandingNotice } from '../notices/standing-notices.ts';
import type { MailJob } from './mail-job.ts';
import type { ResolvedLedger } from './plan-mails.ts';

/** What is noted down of mails and hand-overs, as far as mails depend on it. */
export type NotedLedger = ResolvedLedger & { readonly notices: readonly StandingNotice[] };

/**
 * The same mails, made once for what is noted down: it takes long where there are many cases, and is to be done
 * before anybody has to wait for the lock. On which rows it stands does not matter.
 */
export function rememberedJobs(
  jobsOf: (noted: NotedLedger) => readonly MailJob[],
): (noted: NotedLedger) => readonly MailJob[] {
  const made = new Map<string, readonly MailJob[]>();
  return (noted) => {
    const key = JSON.stringify([noted.mails, noted.queued, noted.notices], withoutRows);
    const jobs = made.get(key) ?? jobsOf(noted);
    made.set(key, jobs);
    return jobs;
  };
}

function withoutRows(key: string, value: unknown): unknown {
  return key === 'rowNumber' ? undefined : value;
}
