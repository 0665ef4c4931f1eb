import { describe, expect, test } from 'vitest';
import type { MailState, StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import type { MailJob } from '../../../../addon/rules/mails/mail-job.ts';
import { type MailsWanted, planMails } from '../../../../addon/rules/mails/plan-mails.ts';

const TODAY = '2025-05-21';
const NOW = `${TODAY}T09:00:00`;
const OWNER = 'owner@office.example';

function aJob(name: string, parts: Partial<MailJob> & { readonly address?: string } = {}): MailJob {
  const { address = `${name}@office.example`, ...rest } = parts;
  return {
    kind: 'digest',
    period: TODAY,
    to: { name, address, isManager: false },
    urgency: 1,
    notices: [],
    mail: { subject: 'רשימה', body: '', htmlBody: '' },
    ...rest,
  };
}

function aRow(name: string, state: MailState, parts: Partial<StandingMail> = {}): StandingMail {
  return {
    kind: 'digest',
    period: TODAY,
    name,
    address: `${name}@office.example`,
    state,
    at: `${TODAY}T08:30:00`,
    run: 'r1',
    place: 0,
    attempts: 0,
    notices: [],
    rowNumber: 2,
    ...parts,
  };
}

function plan(jobs: readonly MailJob[], parts: Partial<MailsWanted> = {}) {
  const planned = planMails({
    jobsOf: () => jobs,
    standing: [],
    periods: { digest: TODAY, month: '2025-04' },
    now: NOW,
    lapsed: null,
    quota: 100,
    sender: OWNER,
    progress: null,
    ...parts,
  });
  const names = (mails: typeof planned.send) => mails.map(({ job }) => job.to.name);
  return {
    ...planned,
    send: names(planned.send),
    queue: names(planned.queue),
    nothing: names(planned.nothing),
  };
}

describe('who is written to', () => {
  test('nobody twice, under whatever name or address they stand on the tab', () => {
    const jobs = [
      aJob('neta'),
      aJob('neta', { address: 'neta@home.example' }),
      aJob('office', { address: 'neta@office.example' }),
      aJob('', { address: 'a@office.example' }),
      aJob('', { address: 'b@office.example' }),
    ];
    expect(plan(jobs).send).toEqual(['neta', '', '']);
  });

  test.each<[MailState, boolean]>([
    ['queued', true],
    ['failed', true],
    ['nothing', false],
    ['sent', false],
    ['unsure', false],
    ['missed', false],
  ])('of whom the ledger says %s today: %s', (state, isSent) => {
    expect(plan([aJob('neta')], { standing: [aRow('neta', state)] }).send).toEqual(isSent ? ['neta'] : []);
  });

  test('not whoever was refused three times, unless at another address', () => {
    const standing = [aRow('neta', 'failed', { attempts: 3 })];
    expect(plan([aJob('neta')], { standing }).send).toEqual([]);
    expect(plan([aJob('neta', { address: 'neta@home.example' })], { standing }).send).toEqual(['neta']);
  });

  test('a digest is no report, and one of yesterday none of today', () => {
    const standing = [
      aRow('neta', 'sent', { period: '2025-05-20' }),
      aRow('neta', 'sent', { kind: 'month', period: '2025-04', rowNumber: 3 }),
    ];
    expect(plan([aJob('neta')], { standing }).send).toEqual(['neta']);
  });
});

describe('in which order', () => {
  const manager = aJob('orit', {
    urgency: 9,
    to: { name: 'orit', address: 'orit@x.example', isManager: true },
  });

  test('digests before reports, managers first, then what is most urgent', () => {
    const report = { kind: 'month', period: '2025-04', urgency: 0 } as const;
    const jobs = [aJob('roi', report), aJob('neta', { urgency: 5 }), aJob('amit', { urgency: 2 }), manager];
    expect(plan(jobs).send).toEqual(['orit', 'amit', 'neta', 'roi']);
  });

  test('whoever was left out last time before what is urgent, whom the mails reached longest ago first', () => {
    const day = (period: string, states: readonly (readonly [string, MailState])[]) =>
      states.map(([name, state], index) => aRow(name, state, { period, rowNumber: 10 + index }));
    const standing = [
      ...day('2025-05-18', [
        ['neta', 'sent'],
        ['amit', 'missed'],
        ['roi', 'missed'],
      ]),
      ...day('2025-05-19', [
        ['neta', 'missed'],
        ['amit', 'missed'],
        ['roi', 'sent'],
      ]),
      ...day('2025-05-20', [
        ['neta', 'missed'],
        ['amit', 'queued'],
        ['roi', 'sent'],
      ]),
    ];
    const jobs = [manager, aJob('roi', { urgency: 0 }), aJob('neta'), aJob('amit')];
    const { send, queue, missed } = plan(jobs, { standing, quota: 2 });
    expect([send, queue]).toEqual([
      ['orit', 'amit'],
      ['neta', 'roi'],
    ]);
    expect(missed.map(({ name, period, state, at }) => [name, period, state, at])).toEqual([
      ['amit', '2025-05-20', 'missed', NOW],
    ]);
  });

  test('the manager’s own list is made anew where others do not fit', () => {
    const told: (readonly string[])[] = [];
    plan([], {
      quota: 1,
      jobsOf: ({ queued }) => {
        told.push(queued);
        return [manager, aJob('neta'), aJob('amit')];
      },
    });
    expect(told).toEqual([[], ['neta', 'amit']]);
  });
});

describe('a run that was cut off', () => {
  const progress = {
    run: 'r1',
    sender: OWNER,
    done: 1,
    isSending: true,
    quota: 50,
    failed: [],
    unsure: [],
    isCounted: true,
  };
  const sending = (period: string) => [
    aRow('neta', 'sending', { period, at: `${period}T08:30:00`, place: 0, rowNumber: 2 }),
    aRow('amit', 'sending', { period, at: `${period}T08:30:00`, place: 1, rowNumber: 3 }),
    aRow('roi', 'sending', { period, at: `${period}T08:30:00`, place: 2, rowNumber: 4 }),
  ];
  const jobs = ['neta', 'amit', 'roi'].map((name) => aJob(name));

  test('goes on where it stopped', () => {
    const { send, resolved } = plan(jobs, { standing: sending(TODAY), progress, quota: 50 });
    expect(send).toEqual(['amit', 'roi']);
    expect(resolved.map(({ name, state }) => [name, state])).toEqual([['neta', 'sent']]);
  });

  test.each([
    ['the quota has changed', { progress, quota: 49 }],
    ['the quota was never seen to count', { progress: { ...progress, isCounted: null }, quota: 50 }],
    ['the quota was seen not to count', { progress: { ...progress, isCounted: false }, quota: 50 }],
    ['the quota is that of somebody else', { progress, quota: 50, sender: 'neta@office.example' }],
  ])('leaves a doubt of the mail it was sending, where %s', (_, parts) => {
    const { send, resolved } = plan(jobs, { standing: sending(TODAY), ...parts });
    expect(send).toEqual(['roi']);
    expect(resolved.map(({ name, state }) => [name, state])).toEqual([
      ['neta', 'sent'],
      ['amit', 'unsure'],
    ]);
  });

  test('on another day, has missed what it did not come to, and the quota proves nothing any more', () => {
    const { send, resolved, missed } = plan(jobs, { standing: sending('2025-05-20'), progress, quota: 50 });
    expect(send).toHaveLength(3);
    expect(resolved.map(({ name, state }) => [name, state])).toEqual([
      ['neta', 'sent'],
      ['amit', 'unsure'],
    ]);
    expect(missed.map(({ name, state }) => [name, state])).toEqual([['roi', 'missed']]);
  });

  test('before it sent any, has sent none', () => {
    const other = { ...progress, run: 'r0' };
    expect(plan(jobs, { standing: sending(TODAY), progress: other }).send).toHaveLength(3);
  });

  test('of which nobody knows how far it came may have sent them all', () => {
    const { send, resolved } = plan(jobs, { standing: sending(TODAY), progress: null });
    expect(send).toEqual([]);
    expect(new Set(resolved.map(({ state }) => state))).toEqual(new Set(['unsure']));
  });

  test('with a report that may still go days later, leaves a doubt of the one it was sending on the day before', () => {
    const report = { kind: 'month', period: '2025-04' } as const;
    const standing = [aRow('neta', 'sending', { ...report, at: '2025-05-20T09:00:00', place: 1 })];
    const { send, resolved } = plan([aJob('neta', report)], { standing, progress, quota: 50 });
    expect(send).toEqual([]);
    expect(resolved.map(({ state }) => state)).toEqual(['unsure']);
  });

  test('is not taken for cut off while it may go on', () => {
    const standing = sending(TODAY).map((mail) => ({ ...mail, at: `${TODAY}T08:51:00` }));
    const { isUnderWay, send, resolved } = plan(jobs, { standing, progress });
    expect([isUnderWay, send, resolved]).toEqual([true, [], []]);
  });
});

describe('a report that nobody came to send in its time', () => {
  const lapsed = { period: '2025-04', first: '2025-05-05', last: '2025-05-15' };
  const missedOf = (standing: readonly StandingMail[]) =>
    plan([], { standing, lapsed }).missed.map(({ name, kind, period, state, rowNumber }) => [
      name,
      kind,
      period,
      state,
      rowNumber,
    ]);
  const begun = aRow('roi', 'sent', { period: '2025-04-08', rowNumber: 1 });
  const digests = [
    begun,
    aRow('roi', 'sent', { period: '2025-05-14', rowNumber: 2 }),
    aRow('neta', 'nothing', { period: '2025-05-15', rowNumber: 3 }),
    aRow('amit', 'sent', { period: '2025-05-15', rowNumber: 4 }),
    aRow('gila', 'sent', { period: '2025-05-18', rowNumber: 5 }),
  ];

  test('was missed by everybody who was reminded on its last day', () => {
    expect(missedOf(digests)).toEqual([
      ['neta', 'month', '2025-04', 'missed', null],
      ['amit', 'month', '2025-04', 'missed', null],
    ]);
  });

  test('is noted down once, and not for whoever has it', () => {
    const report = { kind: 'month', period: '2025-04' } as const;
    const standing = [...digests, aRow('neta', 'missed', report), aRow('amit', 'sent', report)];
    expect(missedOf(standing)).toEqual([]);
  });

  test('concerns nobody where nobody was reminded then', () => {
    expect(missedOf([begun, ...digests.slice(4)])).toEqual([]);
    expect(missedOf(digests.slice(1))).toEqual([]);
  });
});
