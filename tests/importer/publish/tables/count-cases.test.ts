import { expect, test } from 'vitest';
import { countCases } from '../../../../importer/publish/tables/count-cases.ts';
import { type CaseValues, caseRow } from '../../../../mappings/sheet/case-row.ts';
import { serialDay } from '../../../../mappings/sheet/serial-day.ts';
import { CASES_TAB } from '../../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../../mappings/stages.ts';

const TODAY = '2025-05-21';
const DOCUMENTS = STAGES.find(({ key }) => key === 'documents')?.label ?? '';

function overdueIn(stage: string, cases: readonly CaseValues[]): number | undefined {
  const { title, hidden, columns } = CASES_TAB;
  const table = { title, hidden, columns, rowCount: cases.length, rows: () => cases.map(caseRow) };
  const before = new Map(STAGES.map(({ label }) => [label, serialDay('2025-05-11')]));
  return countCases(table, TODAY, before).byStage.get(stage)?.overdue;
}

const LONG_THERE: CaseValues = { caseId: 'C-1', stage: 'documents', stageSince: '2025-05-01' };

test('a case that waits for somebody outside is not late in its stage, but its next action can be', () => {
  expect(overdueIn(DOCUMENTS, [LONG_THERE])).toBe(1);
  const waiting: CaseValues = { ...LONG_THERE, waitingFor: 'client' };
  expect(overdueIn(DOCUMENTS, [waiting])).toBe(0);
  expect(overdueIn(DOCUMENTS, [{ ...waiting, nextActionDue: '2025-05-20' }])).toBe(1);
});
