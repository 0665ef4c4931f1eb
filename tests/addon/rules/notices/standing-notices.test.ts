import { expect, test } from 'vitest';
import { standingNotices } from '../../../../addon/rules/notices/standing-notices.ts';
import { toldOf, toldText } from '../../../../addon/rules/notices/told.ts';
import { NOTICES_TAB } from '../../../../mappings/sheet/tabs.ts';

const HEADERS = NOTICES_TAB.columns.map(({ header }) => header);

test('a notice is read wherever its columns stand', () => {
  const { notices, toldColumnIndex, headerRowIndex } = standingNotices([
    ['told', ...HEADERS.filter((header) => header !== 'told')],
    ['sent 2025-05-21T11:00:00', 'n1', '2025-05-21T10:59:00', 'נטע ברקאי', 'C-00001', 'finish'],
  ]);
  expect([toldColumnIndex, headerRowIndex]).toEqual([0, 0]);
  expect(notices).toEqual([
    {
      id: 'n1',
      rowNumber: 2,
      when: '2025-05-21T10:59:00',
      name: 'נטע ברקאי',
      caseId: 'C-00001',
      about: 'finish',
      told: { state: 'sent', at: '2025-05-21T11:00:00' },
    },
  ]);
});

test('a notice of which nobody can tell how far it came is left to the digest', () => {
  expect(toldOf('nonsense')).toEqual({ state: 'unsure', at: '' });
  expect(toldOf('sent yesterday')).toEqual({ state: 'unsure', at: '' });
});

test('what is written of a notice is read again as it was', () => {
  for (const state of ['sending', 'sent', 'failed', 'unsure'] as const) {
    const told = { state, at: '2025-05-21T11:00:00' };
    expect(toldOf(toldText(told))).toEqual(told);
  }
  expect(toldText(toldOf(''))).toBe('');
});

test('a tab without its header row has no notices', () => {
  expect(standingNotices([['n1', 'x']]).notices).toEqual([]);
  expect(standingNotices([]).notices).toEqual([]);
});
