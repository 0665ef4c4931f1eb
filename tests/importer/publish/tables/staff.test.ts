import { expect, test } from 'vitest';
import { casesTable } from '../../../../importer/publish/tables/cases-table.ts';
import { listStaff } from '../../../../importer/publish/tables/staff.ts';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import { type CaseCells, importedCase } from '../../../builders/edited-sheets.ts';

const cases = (...all: readonly CaseCells[]) => casesTable(CASES_TAB.columns, all.map(importedCase));

test('somebody who works in two roles is listed once, in the role they are named in most', () => {
  const staff = listStaff([], cases({ caseManager: 'אבי', collector: 'אבי' }, { collector: 'אבי' }));

  expect(staff).toEqual([{ name: 'אבי', role: 'גבייה', email: '', active: '', deputy: '' }]);
});

test('whom the owner listed stays as listed, also without a case', () => {
  const ruth = { name: 'רות', role: 'מנהל צוות', email: 'ruth@office.example', active: 'כן', deputy: 'אבי' };

  expect(listStaff([ruth], cases({ caseManager: 'רות' }))).toEqual([ruth]);
});
