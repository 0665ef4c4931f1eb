import { expect, test } from 'vitest';
import { checkNotices } from '../../../../addon/rules/health/checks/notices.ts';
import type { StandingNotice } from '../../../../addon/rules/notices/standing-notices.ts';

const aNotice = (parts: Partial<StandingNotice> = {}): StandingNotice => ({
  id: 'n1',
  rowNumber: 2,
  when: '2025-05-20T10:00:00',
  name: 'נטע ברקאי',
  caseId: 'C-00001',
  about: 'finish',
  told: { state: 'sent', at: '2025-05-20T10:01:00' },
  ...parts,
});

const TODAY = '2025-05-21';
const textsOf = (notices: readonly StandingNotice[]) =>
  checkNotices({ notices, today: TODAY }).flatMap((one) => ('text' in one ? [one.text] : []));

test('where every mail went or still waits, nothing is wrong', () => {
  expect(textsOf([aNotice(), aNotice({ told: { state: 'waiting', at: '' } })])).toEqual([]);
  expect(checkNotices({ notices: [], today: TODAY }).map(({ outcome }) => outcome)).toEqual(['well']);
});

test('whoever a mail did not reach, or may not have, is named with what they do not know', () => {
  const failed = { state: 'failed', at: '2025-05-20T10:01:00' } as const;
  const unsure = { state: 'unsure', at: '2025-05-20T11:01:00' } as const;
  expect(
    textsOf([
      aNotice({ told: failed }),
      aNotice({ told: failed, caseId: 'C-00002' }),
      aNotice({ told: unsure, name: 'עמית שרוני', caseId: 'C-00003' }),
    ]),
  ).toEqual([
    'לא נשלח דואר על תיקים שעברו אל נטע ברקאי. בדקו את הדוא"ל בלשונית צוות, ואמרו להם מה עבר אליהם: C-00001, C-00002.',
    'לא ידוע אם הגיע דואר על תיקים שעברו אל עמית שרוני. ודאו שהם יודעים על C-00003.',
  ]);
});

test('what is more than a week past is no longer told', () => {
  expect(textsOf([aNotice({ told: { state: 'failed', at: '2025-05-12T10:01:00' } })])).toEqual([]);
});
