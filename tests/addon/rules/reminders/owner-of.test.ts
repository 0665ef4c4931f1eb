import { expect, test } from 'vitest';
import { ownerOf } from '../../../../addon/rules/reminders/owner-of.ts';

const NAMED = { clientManager: 'נטע ברקאי', caseManager: 'עמית שרוני', collector: 'גילה מורן' };

test.each([
  { stage: 'intake', owner: '' },
  { stage: undefined, owner: '' },
  { stage: 'documents', owner: 'נטע ברקאי' },
  { stage: 'preparation', owner: 'עמית שרוני' },
  { stage: 'submitted', owner: 'עמית שרוני' },
  { stage: 'appeal', owner: 'עמית שרוני' },
  { stage: 'decision', owner: 'נטע ברקאי' },
  { stage: 'collections', owner: 'גילה מורן' },
  { stage: 'closed', owner: '' },
  { stage: 'closedWithoutEntitlement', owner: '' },
  { stage: 'left', owner: '' },
])('a case in $stage is the matter of "$owner"', ({ stage, owner }) => {
  expect(ownerOf(stage === undefined ? NAMED : { ...NAMED, stage })).toBe(owner);
});

test('where nobody is named a case is nobody’s, whoever had it before', () => {
  expect(ownerOf({ clientManager: 'נטע ברקאי', stage: 'collections' })).toBe('');
  expect(ownerOf({ ...NAMED, collector: '  ', stage: 'collections' })).toBe('');
});
