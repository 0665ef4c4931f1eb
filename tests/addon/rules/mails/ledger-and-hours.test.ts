import { describe, expect, test } from 'vitest';
import type { StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import { isDigestNear, isDigestTime, nextDigestTime } from '../../../../addon/rules/mails/mail-hours.ts';
import { mailTrouble } from '../../../../addon/rules/mails/mail-trouble.ts';
import { nextLook } from '../../../../addon/rules/mails/next-look.ts';
import { lapsedReport, periodsOf } from '../../../../addon/rules/mails/periods.ts';
import { planMails } from '../../../../addon/rules/mails/plan-mails.ts';
import { progressOf, progressText } from '../../../../addon/rules/mails/run-progress.ts';
import { isLedgerWhole, standingMails } from '../../../../addon/rules/mails/standing-mails.ts';
import { MAILS_TAB } from '../../../../mappings/sheet/tabs.ts';

const HEADER = MAILS_TAB.columns.map(({ header }) => header);
const ROW = [
  'digest',
  '2025-05-20',
  'נטע ברקאי',
  'neta@office.example',
  'sent',
  '2025-05-20T08:40:00',
  'r1',
  3,
  1,
  'n1 n2',
];

function aMail(parts: Partial<StandingMail> = {}): StandingMail {
  const [mail] = standingMails([HEADER, ROW]).mails;
  if (mail === undefined) throw new Error('No mail was read.');
  return { ...mail, ...parts };
}

describe('the ledger of mails', () => {
  test('is read by its headers, wherever they stand', () => {
    const moved = [...HEADER].reverse();
    const { headerRowIndex, mails } = standingMails([[], moved, [...ROW].reverse()]);
    expect(headerRowIndex).toBe(1);
    expect(mails).toEqual([
      {
        kind: 'digest',
        period: '2025-05-20',
        name: 'נטע ברקאי',
        address: 'neta@office.example',
        state: 'sent',
        at: '2025-05-20T08:40:00',
        run: 'r1',
        place: 3,
        attempts: 1,
        notices: ['n1', 'n2'],
        rowNumber: 3,
      },
    ]);
  });

  test('leaves out what it cannot understand, and keeps the rows around it', () => {
    const odd = (column: number, cell: unknown) => ROW.map((one, index) => (index === column ? cell : one));
    const rows = [HEADER, odd(0, 'letter'), odd(1, '20/5/2025'), odd(1, 45_797), odd(3, ''), odd(4, 'gone')];
    const { mails } = standingMails([...rows, odd(5, ''), [], ROW, odd(7, 'third')]);
    expect(mails.map(({ rowNumber, place }) => [rowNumber, place])).toEqual([
      [9, 3],
      [10, 0],
    ]);
    expect(standingMails([]).headerRowIndex).toBe(-1);
    expect(standingMails([['דואר']]).mails).toEqual([]);
  });

  test('forgets mails of two months ago, many at a time, and never its last row', () => {
    const old = (count: number) =>
      Array.from({ length: count }, (_, index) => aMail({ rowNumber: index + 2, at: '2025-01-01T08:40:00' }));
    const forget = (standing: readonly StandingMail[]) =>
      planMails({
        jobsOf: () => [],
        standing,
        periods: periodsOf('2025-05-21', 0),
        now: '2025-05-21T09:00:00',
        lapsed: null,
        quota: 9,
        sender: 'owner@office.example',
        progress: null,
      }).forgetToRowNumber;
    expect(forget(old(99))).toBeNull();
    expect(forget([...old(120), aMail({ rowNumber: 200 })])).toBe(121);
    expect(forget(old(120))).toBe(120);
  });
});

describe('the hours of the digest', () => {
  const hours = (digestHour: string, officeOpens = '08:30', officeCloses = '17:00') => ({
    mail: { officeOpens, officeCloses },
    reminders: { digestHour },
    closures: new Set(['2025-05-22']),
  });

  test.each([
    ['2025-05-21T08:29:59', '08:30', false],
    ['2025-05-21T08:30:00', '08:30', true],
    ['2025-05-21T16:59:59', '08:30', true],
    ['2025-05-21T17:00:00', '08:30', false],
    ['2025-05-22T09:00:00', '08:30', false],
    ['2025-05-23T09:00:00', '08:30', false],
    ['2025-05-24T09:00:00', '08:30', false],
    ['2025-05-25T09:00:00', '08:30', true],
    // The clock may come at any minute of the last hour.
    ['2025-05-21T16:00:00', '16:59', true],
    ['2025-05-21T15:59:00', '16:59', false],
  ])('at %s, where it is to go at %s: %s', (now, digestHour, isTime) => {
    expect(isDigestTime(now, hours(digestHour))).toBe(isTime);
  });

  test('an office that is open for less than an hour gets its digests all the same', () => {
    expect(isDigestTime('2025-05-21T00:10:00', hours('00:00', '00:00', '00:20'))).toBe(true);
    expect(isDigestTime('2025-05-21T09:00:00', hours('09:10', '09:00', '09:20'))).toBe(true);
  });

  test.each([
    ['2025-05-21T07:29:59', false],
    ['2025-05-21T07:30:00', true],
    ['2025-05-21T10:29:00', true],
    ['2025-05-21T10:30:00', false],
    ['2025-05-22T08:40:00', false],
  ])('at %s one that goes at 08:30 is about to go: %s', (now, isNear) => {
    expect(isDigestNear(now, hours('08:30'))).toBe(isNear);
  });

  test('the clock looks again at that hour, or the next day', () => {
    expect(nextDigestTime('2025-05-21T01:00:00', hours('10:00'))).toBe('2025-05-21T10:00:00');
    expect(nextDigestTime('2025-05-21T17:00:00', hours('10:00'))).toBe('2025-05-22T00:00:00');
    expect(nextDigestTime('2025-05-31T09:00:00', hours('10:00'))).toBe('2025-06-01T00:00:00');
  });

  test('what cannot have been remembered keeps nobody waiting', () => {
    const now = '2025-05-21T09:00:00';
    expect(nextLook('2025-05-21T10:00:00', now)).toBe('2025-05-21T10:00:00');
    for (const text of [null, '', 'later', '2025-05-21', '2125-05-21T10:00:00']) {
      expect(nextLook(text, now)).toBe(now);
    }
  });
});

test.each([
  ['2025-05-01', 1, '2025-04'],
  ['2025-05-11', 1, '2025-04'],
  ['2025-05-12', 1, null],
  ['2025-05-04', 5, null],
  ['2025-01-01', 1, '2024-12'],
  ['2025-05-28', 28, '2025-04'],
  // Late in a month, and the office was closed for the rest of it.
  ['2025-06-05', 28, '2025-04'],
  ['2025-06-08', 28, null],
  ['2025-05-01', 0, null],
])('on %s, where the report goes from day %s on, it is about %s', (today, day, month) => {
  expect(periodsOf(today, day)).toEqual({ digest: today, month });
});

test.each([
  ['2025-05-11', 1, null],
  ['2025-05-12', 1, { period: '2025-04', first: '2025-05-01', last: '2025-05-11' }],
  ['2025-05-18', 1, { period: '2025-04', first: '2025-05-01', last: '2025-05-11' }],
  ['2025-05-19', 1, null],
  ['2025-06-08', 28, { period: '2025-04', first: '2025-05-28', last: '2025-06-07' }],
  ['2025-05-12', 0, null],
])('on %s, where the report goes from day %s on, the time of this one is over: %o', (today, day, lapsed) => {
  expect(lapsedReport(today, day)).toEqual(lapsed);
});

test('a ledger without one of its columns is not whole', () => {
  expect(isLedgerWhole(standingMails([HEADER]))).toBe(true);
  for (const column of HEADER) {
    expect(isLedgerWhole(standingMails([HEADER.filter((one) => one !== column)]))).toBe(false);
  }
  expect(isLedgerWhole(standingMails([]))).toBe(false);
});

test('the team manager is told of the last day before, of nobody who was reached after all, and of who waits now', () => {
  const mails = [
    aMail({ period: '2025-05-18', state: 'missed', name: 'רועי תבור' }),
    aMail({ period: '2025-05-19', state: 'failed' }),
    aMail({ period: '2025-05-19', state: 'missed', name: 'עמית שרוני' }),
    aMail({ period: '2025-05-19', state: 'sent', name: 'עמית שרוני' }),
    aMail({ period: '2025-05-19', state: 'unsure', name: '', address: 'x@office.example' }),
    aMail({ period: '2025-05-20', state: 'unsure', name: 'גילה מורן' }),
    aMail({ kind: 'month', period: '2025-04', state: 'failed', name: 'דני אשכנזי' }),
  ];
  expect(mailTrouble(mails, { today: '2025-05-20', queued: ['ליאת גפן'] })).toEqual([
    { what: 'mailFailed', names: ['נטע ברקאי'] },
    { what: 'mailQueued', names: ['ליאת גפן'] },
    { what: 'mailUnsure', names: ['x@office.example'] },
  ]);
  // What became of a report is told on the next day, and not for the rest of the month.
  const report = { kind: 'month', period: '2025-04', state: 'missed', at: '2025-05-19T10:00:00' } as const;
  const told = (...parts: readonly Partial<StandingMail>[]) =>
    mailTrouble([aMail({ period: '2025-05-19', state: 'sent' }), ...parts.map(aMail)], {
      today: '2025-05-20',
      queued: [],
    });
  expect(told(report)).toEqual([{ what: 'mailMissed', names: ['נטע ברקאי (הדוח החודשי)'] }]);
  expect(told({ ...report, at: '2025-05-18T10:00:00' })).toEqual([]);
  expect(told(report, { ...report, state: 'sent', address: 'n@x.example' })).toEqual([]);
  expect(mailTrouble([], { today: '2025-05-20', queued: [] })).toEqual([]);
});

test('how far a run has come is read as it was written, and nothing else is taken for it', () => {
  const progress = {
    run: 'r1',
    sender: 'owner@office.example',
    done: 3,
    isSending: true,
    quota: 97,
    failed: [1],
    unsure: [2],
    isCounted: true,
  };
  expect(progressOf(progressText(progress))).toEqual(progress);
  for (const text of [null, '', '{', 'null', '[]', '{"run":"r1"}', '7']) expect(progressOf(text)).toBeNull();
});
