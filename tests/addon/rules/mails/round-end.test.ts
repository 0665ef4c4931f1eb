import { expect, test } from 'vitest';
import type { StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import type { SendingOutcome } from '../../../../addon/rules/mails/ledger-requests.ts';
import type { PlannedMail } from '../../../../addon/rules/mails/plan-mails.ts';
import { roundEnd } from '../../../../addon/rules/mails/round-end.ts';

const to = { name: 'נטע ברקאי', address: 'neta@office.example', isManager: false };
const kind = 'digest';
const period = '2025-05-21';

function aMail(attempts: number): PlannedMail {
  const job = { kind, period, to, urgency: 0, notices: [], mail: null } as const;
  const row = { run: '', place: 0, attempts, notices: [], state: 'failed', at: '', rowNumber: 2 } as const;
  const standing: StandingMail = { kind, period, name: to.name, address: to.address, ...row };
  return { job, standing: attempts === 0 ? null : standing };
}

const plan = { send: [aMail(0), aMail(0)], queue: [], isUnderWay: false };

test.each<[string, readonly SendingOutcome[], string]>([
  ['all went', ['sent', 'unsure'], 'done'],
  ['one was refused', ['sent', 'failed'], 'tried'],
  ['one did not get its turn', ['sent', 'queued'], 'open'],
  ['one was refused and another did not get its turn', ['failed', 'queued'], 'open'],
  ['none was tried', [], 'open'],
])('where %s the mails of the day are: %s %s', (_, outcomes, end) => {
  expect(roundEnd(plan, outcomes)).toBe(end);
});

test('whoever was refused three times is not waited for', () => {
  expect(roundEnd({ ...plan, send: [aMail(2)] }, ['failed'])).toBe('done');
  expect(roundEnd({ ...plan, send: [aMail(1)] }, ['failed'])).toBe('tried');
});

test('nothing is over while another run sends, or somebody has to wait for the quota', () => {
  expect(roundEnd({ ...plan, isUnderWay: true }, ['sent', 'sent'])).toBe('open');
  expect(roundEnd({ ...plan, queue: [aMail(0)] }, ['sent', 'sent'])).toBe('open');
  expect(roundEnd({ ...plan, send: [] }, [])).toBe('done');
});
