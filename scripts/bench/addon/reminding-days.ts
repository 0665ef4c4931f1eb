import { SETTINGS } from '../../../mappings/settings.ts';
import { SETTINGS_TAB } from '../../../mappings/sheet/tabs.ts';
import type { AddonOffice } from './addon-office.ts';
import { CASES_AN_HOUR } from './broken-promises.ts';
import { keepLongLog, LONGEST_LOG } from './long-log.ts';
import { type ActionCost, measureAction } from './measure-action.ts';

/** Nothing is mailed yet, or no more, at these hours; at the hour of the digest it is. Winter time. */
const IDLE_HOUR = '07:20:00+02:00';
const DIGEST_HOUR = '09:20:00+02:00';

/**
 * What the clock costs in an office that was worked in for a morning, once all its rows were looked over: at an hour
 * at which nothing is due, at that of the digest, and at that of the report on the month besides.
 */
export function remindForWeeks({ cases, host, clock, desk }: AddonOffice): {
  readonly costs: Readonly<Record<string, ActionCost>>;
  /** Of these, and of others that only the mails of are told. */
  readonly mailings: Readonly<Record<string, ActionCost>>;
} {
  const trigger = host.triggers.all().find(({ functionName }) => functionName === 'hourlyClock');
  if (trigger === undefined) throw new Error('the set-up installed no clock');
  const runAt = (day: string, hour: string): ActionCost => {
    clock.advanceTo(Date.parse(`${day}T${hour}`));
    const saidBefore = host.log.length;
    const cost = measureAction(host, () => host.fire(trigger));
    const said = host.log.slice(saidBefore);
    if (said.length > 0) throw new Error(`the clock, on ${day}: ${said.join(' ')}`);
    return cost;
  };
  for (let looked = 0; looked < cases; looked += CASES_AN_HOUR) host.fire(trigger);

  const firstDay = runAt('2026-01-12', DIGEST_HOUR);
  const idle = runAt('2026-01-13', IDLE_HOUR);
  const usualDay = runAt('2026-01-13', DIGEST_HOUR);
  desk.write(SETTINGS_TAB.title, { row: closureRow(), header: 'ערך' }, [['14/01/2026-20/01/2026']]);
  const afterClosedWeek = runAt('2026-01-21', DIGEST_HOUR);
  keepLongLog(desk, LONGEST_LOG);
  const report = runAt('2026-02-01', DIGEST_HOUR);
  expectMails(idle, 0);
  expectMails(report, 2 * usualDay.mails.length);
  return {
    costs: {
      'clock, nothing due': idle,
      'clock, digests': usualDay,
      'clock, digests and month': report,
    },
    mailings: {
      'first day': firstDay,
      'usual day': usualDay,
      'after a closed week': afterClosedWeek,
      'with the month': report,
    },
  };
}

/** The report goes to whoever has a digest; nobody of so large an office has nothing to do. */
function expectMails({ mails }: ActionCost, count: number): void {
  if (mails.length !== count) throw new Error(`${mails.length} mails went, not ${count}`);
}

function closureRow(): number {
  return SETTINGS.findIndex(({ key }) => key === 'closureDays') + 1;
}
