import { expect, test } from 'vitest';
import { checkHandlers } from '../../../../addon/rules/health/checks/handlers.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aColleague, TEAM } from '../../../builders/a-team.ts';
import { readOf } from '../read-of.ts';
import { aSetUpSpreadsheet, listed } from './an-examined-office.ts';

const LAYOUT = readOf(aSetUpSpreadsheet());
const NOT_THEIRS = 'אצל מי שהשלב של התיק אינו בתפקידו היום. תקנו תפקיד או מחליף בלשונית צוות, או כתבו שם אחר';

function wrong(caseManagers: readonly string[], staff: Parameters<typeof checkHandlers>[0]['staff']) {
  const cases = caseManagers.map((caseManager, index) =>
    aCase('preparation', { caseManager, caseId: `C-0000${index + 1}` }),
  );
  return checkHandlers({ cases: listed(cases), staff, layout: LAYOUT }).flatMap((one) =>
    'text' in one ? [one.text] : [],
  );
}

test('a case of somebody who is here, and whose role its stage is not, is told by its number', () => {
  expect(wrong(['נטע ברקאי', 'עמית שרוני', 'נטע ברקאי'], TEAM)).toEqual([
    `2 תיקים ${NOT_THEIRS} (C-00001, C-00003).`,
  ]);
});

test('a team manager may have any case, and so may whoever stands in for its case manager', () => {
  const staff = TEAM.map((line) =>
    line.name === 'עמית שרוני' ? { ...line, active: false, deputy: 'נטע ברקאי' } : line,
  );
  expect(wrong(['אורית סלע', 'נטע ברקאי', 'עמית שרוני'], staff)).toEqual([]);
});

test('after the case manager is back, what stands under her deputy is told', () => {
  expect(wrong(['נטע ברקאי'], TEAM)).toEqual([`תיק אחד ${NOT_THEIRS} (C-00001).`]);
});

test('who changed roles and then went on leave leaves cases that the deputy may not handle', () => {
  const staff = [...TEAM, aColleague('יעל נחום', 'collections', { active: false, deputy: 'גילה מורן' })];
  expect(wrong(['יעל נחום'], staff)).toEqual([`תיק אחד ${NOT_THEIRS} (C-00001).`]);
});
