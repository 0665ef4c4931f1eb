import { expect, test } from 'vitest';
import type { RunProgress } from '../../../../addon/rules/mails/run-progress.ts';
import { type Post, sendInTurn } from '../../../../addon/rules/mails/send-in-turn.ts';

/** Sends three mails; @param quotas what Google answers each time it is asked. */
function sendThree(
  quotas: readonly number[],
  { wasCounted = null, ...parts }: Partial<Post<string>> & { readonly wasCounted?: boolean | null } = {},
) {
  const notes: RunProgress[] = [];
  const sent: string[] = [];
  let asked = 0;
  const outcomes = sendInTurn(['א', 'ב', 'ג'], {
    run: 'r1',
    sender: 'owner@office.example',
    wasCounted,
    post: {
      quota: () => {
        asked += 1;
        return quotas[asked - 1] ?? 0;
      },
      send: (job) => sent.push(job),
      note: (progress) => notes.push(progress),
      isOver: () => false,
      complain: () => {},
      ...parts,
    },
  });
  return { outcomes, sent, counted: notes.map(({ isCounted }) => isCounted), last: notes.at(-1) };
}

test('a quota that falls with each mail counts them, and one that stays the same does not', () => {
  expect(sendThree([9, 8, 7, 6]).counted).toEqual([null, true, true, true]);
  expect(sendThree([9, 9, 8, 7]).counted).toEqual([null, false, false, false]);
});

test('that Google gives back what was used a day ago says nothing of that', () => {
  expect(sendThree([9, 8, 100, 99]).counted).toEqual([null, true, true, true]);
  expect(sendThree([9, 100, 101, 102]).counted).toEqual([null, null, null, null]);
});

test('where others use the quota up in between, the rest is not even tried', () => {
  const { outcomes, sent, last } = sendThree([2, 0, 0]);
  expect([outcomes, sent]).toEqual([['sent', 'queued', 'queued'], ['א']]);
  expect(last).toMatchObject({ done: 1, isSending: false });
});

test('where nobody can note down how far it has come, or ask for the quota, nothing goes', () => {
  const fail = () => {
    throw new Error('Service error');
  };
  expect(sendThree([9, 9], { note: fail }).sent).toEqual([]);
  expect(sendThree([], { quota: fail }).outcomes).toEqual(['queued', 'queued', 'queued']);
});

test('what is refused while the quota cannot be asked for may have gone', () => {
  let asked = 0;
  const { outcomes } = sendThree([], {
    wasCounted: true,
    quota: () => {
      asked += 1;
      if (asked === 2) throw new Error('Service error');
      return 9;
    },
    send: () => {
      throw new Error('Service error');
    },
  });
  expect(outcomes).toEqual(['unsure', 'failed', 'failed']);
});

test.each([
  [true, 'failed'],
  [false, 'unsure'],
  [null, 'unsure'],
])(
  'a mail that is refused while the quota stays the same did not go only where mails are known to lower it (%s)',
  (wasCounted, outcome) => {
    const refuse = () => {
      throw new Error('Service error');
    };
    expect(sendThree([9, 9], { wasCounted, send: refuse }).outcomes[0]).toBe(outcome);
  },
);

test('a quota that was seen not to count says nothing, whatever was seen before', () => {
  let count = 0;
  const sendOne = () => {
    count += 1;
    if (count > 1) throw new Error('Service error');
  };
  expect(sendThree([9, 9, 9, 9, 9], { wasCounted: true, send: sendOne }).outcomes).toEqual([
    'sent',
    'unsure',
    'unsure',
  ]);
});
