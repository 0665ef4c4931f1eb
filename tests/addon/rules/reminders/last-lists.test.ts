import { expect, test } from 'vitest';
import type { StandingMail } from '../../../../addon/rules/mails/ledger-mail.ts';
import { lastLists } from '../../../../addon/rules/reminders/last-lists.ts';

const aMail = (period: string, parts: Partial<StandingMail> = {}): StandingMail => ({
  kind: 'digest',
  period,
  name: 'עמית שרוני',
  address: 'amit@office.example',
  state: 'sent',
  at: `${period}T08:40:00`,
  run: 'a-run',
  place: 0,
  attempts: 1,
  notices: [],
  rowNumber: 2,
  ...parts,
});

test('somebody was told last by the last list that went, or that had nothing to say; one that failed was only meant for them', () => {
  const { lastTold, lastReader } = lastLists(
    [
      aMail('2025-05-19', { state: 'nothing' }),
      aMail('2025-05-18'),
      aMail('2025-05-20', { state: 'failed' }),
      aMail('2025-05-21'),
      aMail('2025-05', { kind: 'month' }),
      aMail('2025-05-20', { address: 'liat@office.example' }),
    ],
    '2025-05-21',
  );

  expect([lastTold('amit@office.example'), lastReader('amit@office.example')]).toEqual([
    '2025-05-19',
    '2025-05-20',
  ]);
  expect([lastTold('gila@office.example'), lastReader('gila@office.example')]).toEqual([null, null]);
});
