import { describe, expect, test } from 'vitest';
import { matterWords } from '../../../addon/mail/words/matter-words.ts';
import type { MatterKind } from '../../../addon/rules/reminders/matter.ts';
import type { DigestMatter } from '../../../addon/rules/reminders/person-digest.ts';
import { aMatter, DAY } from './a-digest.ts';

const told = (kind: MatterKind, parts: Partial<DigestMatter> = {}) => matterWords(aMatter(kind, parts), DAY);

describe('what is due is told with its days', () => {
  test.each<[MatterKind, Partial<DigestMatter>, string]>([
    ['appealEnding', { due: '2026-11-27', days: -5 }, 'הערר: נשארו 5 ימים'],
    ['appealEnding', { due: '2026-11-23', days: -1 }, 'הערר: נשאר יום אחד'],
    ['appealEnding', {}, 'הערר: היום היום האחרון'],
    ['appealEnding', { due: '2026-11-21', days: 1 }, 'מועד הערר עבר אתמול'],
    ['appealEnding', { due: '2026-11-11', days: 11 }, 'מועד הערר עבר לפני 11 יום'],
    ['promisePassed', {}, 'הובטח ללקוח להיום'],
    ['promisePassed', { due: '2026-11-20', days: 2 }, 'ההבטחה ללקוח באיחור של יומיים'],
    ['entitlementEnding', { due: '2026-12-22', days: -30 }, 'הזכאות מסתיימת בעוד 30 יום'],
    ['entitlementEnding', { due: '2026-11-23', days: -1 }, 'הזכאות מסתיימת מחר'],
    ['entitlementEnding', {}, 'הזכאות מסתיימת היום'],
    ['entitlementEnding', { due: '2026-11-20', days: 2 }, 'הזכאות הסתיימה לפני יומיים'],
    ['actionOverdue', { due: '2026-11-17', days: 3 }, 'הפעולה הבאה באיחור של 3 ימי עבודה'],
    ['stageOverdue', { due: '2026-11-19', days: 1 }, 'יום עבודה אחד מעבר ליעד השלב'],
    ['paymentOverdue', { due: '2026-11-11', days: 11 }, 'התשלום באיחור של 11 יום'],
    ['dueToday', {}, 'הפעולה הבאה: היום'],
    ['dueSoon', { due: '2026-11-23', days: -1 }, 'המועד הבא: מחר'],
    ['dueSoon', { due: '2026-11-24', days: -2 }, 'המועד הבא: יום שלישי 24/11'],
  ])('%s %o', (kind, parts, words) => {
    expect(told(kind, parts)).toBe(words);
  });
});

test('what came due on a day that nobody worked is not late by an office day yet', () => {
  expect(told('actionOverdue', { due: '2026-11-21', days: 0 })).toBe('הפעולה הבאה: המועד היה ב-21/11');
});

test('how long a case waits is told in office days, as its allowance is', () => {
  const waits = { due: '2026-11-18', days: 2, since: '2026-11-09', lasts: 9, waitingFor: 'client' } as const;
  expect(told('waitingTooLong', waits)).toBe('ממתין ללקוח כבר 9 ימי עבודה');
  expect(told('waitingTooLong', { ...waits, waitingFor: 'authority', lasts: 32 })).toBe(
    'ממתין לרשות כבר 32 ימי עבודה',
  );
});

test('how long nobody spoke to the client is told in days of the calendar, where anybody knows', () => {
  const quiet = { due: '2026-11-18', days: 4 };
  expect(told('quiet', { ...quiet, since: '2026-10-19', lasts: 34 })).toBe('לא רשום קשר עם הלקוח כבר 34 יום');
  expect(told('quiet', { due: DAY })).toBe('לא רשום קשר עם הלקוח');
});
