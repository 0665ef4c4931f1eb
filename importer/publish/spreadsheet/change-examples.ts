import { FIELDS } from '../../../mappings/fields.ts';
import { shownCell } from '../../../mappings/sheet/shown-cell.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import type { TabPlan } from './plan-tab.ts';
import type { ChangeExample } from './publication-plan.ts';
import type { StandingSheet, StandingTab } from './standing-sheet.ts';

const MOST_EXAMPLES = 10;

/** The first cells of cases that would change, as a person reads them. */
export function changeExamples(tabs: readonly TabPlan[], standing: StandingSheet): readonly ChangeExample[] {
  const plan = tabs.find(({ title }) => title === CASES_TAB.title);
  const tab = standing.tabs.get(CASES_TAB.title);
  if (plan === undefined || tab === undefined) return [];
  const examples: ChangeExample[] = [];
  for (const { key, isNew, runs } of plan.rows.changes) {
    if (isNew) continue;
    for (const { columnIndex, values } of runs) {
      for (const [along, value] of values.entries()) {
        if (examples.length === MOST_EXAMPLES) return examples;
        const column = plan.columns[columnIndex + along];
        if (column === undefined) continue;
        examples.push({
          caseId: key,
          field: column.header,
          before: shownCell(column.kind, standingValue(tab, key, column.header)),
          after: shownCell(column.kind, value),
        });
      }
    }
  }
  return examples;
}

const CASE_ID_HEADER = FIELDS.find(({ key }) => key === 'caseId')?.header ?? '';

function standingValue({ headers, rows }: StandingTab, caseId: string, header: string) {
  const [idColumn, column] = [headers.indexOf(CASE_ID_HEADER), headers.indexOf(header)];
  const value = rows.find(({ cells }) => String(cells[idColumn]?.value ?? '').trim() === caseId)?.cells[
    column
  ]?.value;
  return typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? null);
}
