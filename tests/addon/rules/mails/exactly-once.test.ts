import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MailJob } from '../../../../addon/rules/mails/mail-job.ts';
import { CutOff, PostOffice } from './a-post-office.ts';

const PEOPLE = ['orit', 'neta', 'amit', 'roi', 'gila'] as const;
const DAYS = ['2025-05-18', '2025-05-19', '2025-05-20'] as const;
const addressOf = (name: string) => `${name}@office.example`;

function jobsOf(day: string, silent: readonly string[] = []): readonly MailJob[] {
  return PEOPLE.map((name, index) => ({
    kind: 'digest',
    period: day,
    to: { name, address: addressOf(name), isManager: index === 0 },
    urgency: index,
    notices: [],
    mail: silent.includes(name) ? null : { subject: day, body: '', htmlBody: '' },
  }));
}

const MONTH = '2025-04';

/** On the month before, which may go on any of the days. */
function reports(): readonly MailJob[] {
  return jobsOf(MONTH).map((job) => ({ ...job, kind: 'month' }));
}

/** @returns what the ledger says of somebody's mail, once that is seen to be true */
function toldTruly(post: PostOffice, name: string, period: string): string {
  const to = addressOf(name);
  const went = post.sent.filter((mail) => mail.to === to && mail.subject === period).length;
  const rows = post.ledger.filter((mail) => mail.period === period && mail.address === to);
  const state = rows[0]?.state ?? 'none';
  expect([period, name, rows.length, went > 1]).toEqual([period, name, 1, false]);
  if (state === 'sent') expect(went).toBe(1);
  else expect([state, ['unsure', 'failed'].includes(state)]).toEqual([state, true]);
  if (state === 'failed') expect(went).toBe(0);
  return state;
}

/** What happens in an hour of an office's day. */
const hour = fc.record({
  cutAt: fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined }),
  other: fc.option(
    fc.record({ at: fc.integer({ min: 1, max: 45 }), cutAt: fc.integer({ min: 1, max: 60 }) }),
    {
      nil: undefined,
    },
  ),
  /** As many as other scripts of the owner send. */
  others: fc.integer({ min: 0, max: 3 }),
  /** Somebody empties the properties of the spreadsheet before it. */
  isLost: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  /** Google gives back what was used a day ago. */
  isGivenBack: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  odd: fc.option(
    fc.record({
      name: fc.constantFrom(...PEOPLE),
      how: fc.constantFrom('refuse', 'refuse while others send', 'lose reply', null),
    }),
    { nil: undefined },
  ),
  minutes: fc.integer({ min: 11, max: 130 }),
});
type Hour = typeof hour extends fc.Arbitrary<infer One> ? One : never;

function live(
  post: PostOffice,
  day: string,
  { cutAt, other, others, isLost, isGivenBack, odd, minutes }: Hour,
): void {
  post.quota += (isGivenBack ? 100 : 0) - others;
  if (odd?.how) post.odd.set(addressOf(odd.name), odd.how);
  else if (odd) post.odd.delete(addressOf(odd.name));
  if (isLost) post.loseProgress();
  const office = { jobs: [...jobsOf(day), ...reports()], day, month: MONTH };
  const quietly = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
    }
  };
  const second = other && {
    at: other.at,
    act: () => quietly(() => post.run({ ...office, cutAt: other.cutAt })),
  };
  quietly(() => post.run({ ...office, ...(cutAt && { cutAt }), ...(second && { meanwhile: second }) }));
  post.minutes += minutes;
}

const days = fc.array(
  fc.record({
    quota: fc.oneof(fc.integer({ min: -1, max: 8 }), fc.constant(100)),
    hours: fc.array(hour, { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: DAYS.length },
);

test('whatever cuts runs off, doubles them or uses up the quota, nobody gets two lists of a day, and no list is lost silently', () => {
  const reached: Record<string, number> = {};
  fc.assert(
    fc.property(days, fc.nat({ max: 3 }), (lived, one) => {
      const post = new PostOffice();
      post.isCounted = one > 0;
      const first = DAYS[0];
      // The quota is seen to count mails, or not to.
      post.run({ jobs: jobsOf('2025-05-15'), day: '2025-05-15' });
      post.minutes = 8 * 60;
      for (const [index, { quota, hours }] of lived.entries()) {
        const day = DAYS[index] ?? first;
        post.quota = quota;
        for (const one of hours) live(post, day, one);
        // A last run in peace, once nothing is short.
        post.quota += 500;
        post.minutes += 60;
        post.run({ jobs: [...jobsOf(day), ...reports()], day, month: MONTH });
        for (const name of PEOPLE) {
          for (const period of [day, MONTH]) {
            const state = toldTruly(post, name, period);
            reached[state] = (reached[state] ?? 0) + 1;
          }
        }
        post.minutes = (index + 1) * 24 * 60 + 8 * 60;
      }
    }),
    { numRuns: 1500 },
  );
  // The model comes to all of them.
  expect(Object.keys(reached).sort()).toEqual(['failed', 'sent', 'unsure']);
});

test('without anything odd everybody is reached on the day, wherever one run is cut off', () => {
  const jobs = jobsOf('2025-05-18', ['roi']);
  const outcomes = new Set<string>();
  for (let cutAt = 1; cutAt < 30; cutAt += 1) {
    const post = new PostOffice();
    post.run({ jobs: jobsOf('2025-05-15'), day: '2025-05-15' });
    post.minutes = 540;
    try {
      post.run({ jobs, day: '2025-05-18', cutAt });
    } catch (error) {
      expect(error).toBeInstanceOf(CutOff);
    }
    post.minutes += 60;
    post.run({ jobs, day: '2025-05-18' });
    const today = post.ledger.filter(({ period }) => period === '2025-05-18');
    expect(post.sent.filter(({ subject }) => subject === '2025-05-18')).toHaveLength(4);
    expect(today.find(({ name }) => name === 'roi')?.state).toBe('nothing');
    for (const { state } of today) outcomes.add(state);
  }
  expect([...outcomes].sort()).toEqual(['nothing', 'sent', 'unsure']);
});

test('a run that goes on is left alone by the next, even where there is more to send', () => {
  const post = new PostOffice();
  const jobs = jobsOf('2025-05-18');
  post.minutes = 540;
  post.run({
    jobs: jobs.slice(0, 3),
    day: '2025-05-18',
    meanwhile: { at: 8, act: () => post.run({ jobs, day: '2025-05-18' }) },
  });
  expect(post.sent).toHaveLength(3);
  post.minutes += 60;
  post.run({ jobs, day: '2025-05-18' });
  expect(post.sent.map(({ to }) => to)).toEqual(PEOPLE.map(addressOf));
});

test('a report that is cut off anywhere goes to nobody twice, although Google gives back the quota before the next day', () => {
  const jobs = reports();
  for (let cutAt = 1; cutAt < 30; cutAt += 1) {
    const post = new PostOffice();
    post.run({ jobs: jobsOf('2025-05-15'), day: '2025-05-15' });
    for (const [index, day] of DAYS.slice(0, 2).entries()) {
      post.minutes = index * 24 * 60 + 540;
      post.quota = 100;
      try {
        post.run({ jobs, day, month: MONTH, ...(index === 0 && { cutAt }) });
      } catch (error) {
        expect(error).toBeInstanceOf(CutOff);
      }
    }
    for (const name of PEOPLE) toldTruly(post, name, MONTH);
  }
});
