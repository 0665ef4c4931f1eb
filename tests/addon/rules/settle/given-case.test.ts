import { expect, test } from 'vitest';
import { aCase } from '../../../builders/a-case.ts';
import { someone } from '../../../builders/a-team.ts';
import { aTypedRow, settle } from './settled-rows.ts';

const MANAGER = someone('teamManager');
const IN_PREPARATION = aCase('preparation', { caseManager: 'עמית שרוני' });

test('whoever is given a case by name is told of it, once', () => {
  const typed = aTypedRow(IN_PREPARATION, { caseManager: 'ליאת גפן' }, { claim: { by: MANAGER } });
  expect(settle([typed]).notices).toEqual([{ name: 'ליאת גפן', caseId: 'C-00001', about: 'place' }]);
});

test('nobody is told of a name in a column of another stage, of the same name, or of an emptied one', () => {
  for (const cells of [{ collector: 'גילה מורן' }, { caseManager: 'עמית שרוני ' }, { caseManager: null }]) {
    const typed = aTypedRow(IN_PREPARATION, cells, { claim: { by: MANAGER } });
    expect(settle([typed]).notices, JSON.stringify(cells)).toEqual([]);
  }
});

test('whoever takes a case for themselves knows it', () => {
  const typed = aTypedRow(IN_PREPARATION, { caseManager: MANAGER.name }, { claim: { by: MANAGER } });
  expect(settle([typed]).notices).toEqual([]);
});

test('where the case moves at the same time its new owner is told by the move alone', () => {
  const submitted = aCase('submitted', { caseManager: 'עמית שרוני' });
  const cells = { caseManager: 'ליאת גפן', stage: 'הכנת תביעה' };
  const typed = aTypedRow(submitted, cells, { row: { reason: 'חסרה חתימה' }, claim: { by: MANAGER } });
  expect(settle([typed]).notices).toEqual([{ name: 'ליאת גפן', caseId: 'C-00001', about: 'back' }]);
});

test('a name that cannot have the case is put back, and nobody is told', () => {
  const typed = aTypedRow(IN_PREPARATION, { caseManager: 'מישהו אחר' }, { claim: { by: MANAGER } });
  expect(settle([typed]).notices).toEqual([]);
});
