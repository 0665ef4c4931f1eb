import { expect, test } from 'vitest';
import { checkEdit, type Edit } from '../../../addon/rules/check-edit.ts';
import { aCase } from '../../builders/a-case.ts';
import { aColleague, someone, TEAM } from '../../builders/a-team.ts';

const edit = (parts: Partial<Edit> & Pick<Edit, 'field' | 'after'>) =>
  checkEdit({
    by: someone('teamManager'),
    caseValues: aCase('documents'),
    staff: TEAM,
    today: '2025-05-21',
    ...parts,
  });

test('a phone typed in any shape becomes the one the sheet shows', () => {
  expect(edit({ field: 'phones', after: '972501234567, 03 5123456' })).toEqual({
    outcome: 'accepted',
    value: ['+972501234567', '+97235123456'],
    doubt: null,
  });
});

test('what cannot be read stays as it was typed, with what is expected', () => {
  expect(edit({ field: 'email', after: 'dana@' })).toEqual({ outcome: 'unreadable', expected: 'email' });
});

test('a date of what has happened that is still to come is kept, and doubted', () => {
  expect(edit({ field: 'lastContact', after: '1/6/2025' })).toMatchObject({ doubt: 'pastDate' });
  expect(edit({ field: 'nextActionDue', after: '1/6/2025' })).toMatchObject({ doubt: null });
});

test('what the machine writes, and what is another role’s, is put back', () => {
  expect(edit({ field: 'caseId', after: 'C-00002' })).toMatchObject({ code: 'writtenByMachine' });
  expect(edit({ field: 'stageSince', after: 45_000 })).toMatchObject({ code: 'writtenByMachine' });
  expect(edit({ field: 'feeAmount', after: 10, by: someone('clientManager') })).toMatchObject({
    code: 'notYourColumn',
  });
  expect(edit({ field: 'notes', after: 'שלום', by: { name: '', roles: new Set() } })).toMatchObject({
    code: 'notYourColumn',
  });
});

test('a chosen stage is a wish to move, whoever chose it; an empty or unknown one is put back', () => {
  expect(edit({ field: 'stage', after: 'גבייה', by: someone('collections') })).toEqual({
    outcome: 'move',
    to: 'collections',
  });
  expect(edit({ field: 'stage', after: null })).toMatchObject({ code: 'stageIsNeeded' });
  expect(edit({ field: 'stage', after: 'בדרך' })).toMatchObject({ code: 'unknownStage' });
});

test('what the stage needs cannot be cleared, made unreadable or contradicted', () => {
  const caseValues = aCase('collections');
  const lost = (field: Edit['field'], after: Edit['after']) => edit({ field, after, caseValues });

  expect(lost('claimType', null)).toEqual({
    outcome: 'putBack',
    code: 'neededInStage',
    missing: ['claimType'],
  });
  expect(lost('nationalId', '123')).toMatchObject({ missing: ['nationalId'] });
  expect(lost('authorityStatus', 'נדחה')).toMatchObject({ missing: ['entitled'] });
  expect(lost('decisionDate', '21/05/2025')).toMatchObject({ missing: ['clientInformed'] });
  expect(lost('decisionDate', '19/05/2025')).toMatchObject({ outcome: 'accepted' });
  // The authority asks for one more document.
  expect(lost('documentsStatus', 'התקבלו חלקית')).toMatchObject({ outcome: 'accepted' });
});

test('what a case of the legacy workbooks never had does not keep anybody from typing', () => {
  const { claimType: _, authority: __, ...caseValues } = aCase('submitted');

  expect(edit({ field: 'claimType', after: null, caseValues })).toMatchObject({ outcome: 'accepted' });
  expect(edit({ field: 'authority', after: 'ביטוח לאומי', caseValues })).toMatchObject({
    outcome: 'accepted',
  });
});

test('a case is given only to somebody who works there, is here or has a deputy, or stands in, or leads the team', () => {
  const staff = [...TEAM, aColleague('שקד אילן', 'clientManager', { active: false, deputy: 'גילה מורן' })];
  const given = (after: string) => edit({ field: 'clientManager', after, staff }).outcome;

  expect(given('רועי תבור')).toBe('accepted');
  expect(given('אורית סלע')).toBe('accepted');
  expect(given('גילה מורן')).toBe('accepted');
  expect(given('דני אשכנזי')).toBe('putBack');
  // Away, with a deputy who is here: the deputy works it until then.
  expect(given('שקד אילן')).toBe('accepted');
  expect(given('מישהו')).toBe('putBack');
});
