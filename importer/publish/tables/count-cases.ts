import type { FieldKey } from '../../../mappings/fields.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { type CaseCounts, handlerKey, type Load } from '../../../mappings/sheet/dashboard-content.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { CLOSED_LABELS } from '../../../mappings/sheet/overdue.ts';
import { serialDay } from '../../../mappings/sheet/serial-day.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { contentOf } from './sheet-cell.ts';
import type { Table } from './table.ts';

/**
 * What the dashboard's formulas come to on the given day.
 * @param today ISO date
 * @param overdueBefore by stage label: a case that came to its stage before this serial day is overdue
 */
export function countCases(
  table: Table,
  today: string,
  overdueBefore: ReadonlyMap<string, number>,
): CaseCounts {
  const at = (key: FieldKey) => table.columns.findIndex((column) => column.key === key);
  const columns = {
    caseId: at('caseId'),
    clientName: at('clientName'),
    stage: at('stage'),
    stageSince: at('stageSince'),
    nextAction: at('nextAction'),
    nextActionDue: at('nextActionDue'),
    waitingFor: at('waitingFor'),
  };
  const handlerOfStage = handlerByStage(at);
  const todaySerial = serialDay(today);
  const byStage = new Map<string, Load>();
  const byHandler = new Map<string, Load>();
  let [cases, noNextAction] = [0, 0];
  for (const row of table.rows()) {
    const cells = row.map(contentOf);
    const hasId = isText(cells[columns.caseId]);
    if (hasId || isText(cells[columns.clientName])) cases += 1;
    const stage = String(cells[columns.stage] ?? '');
    if (hasId && !isText(cells[columns.nextAction]) && !CLOSED_LABELS.includes(stage)) noNextAction += 1;
    const overdue =
      !CLOSED_LABELS.includes(stage) &&
      (isBefore(cells[columns.nextActionDue], todaySerial) ||
        // While it waits for somebody outside, the clock of its stage stands still.
        (!isText(cells[columns.waitingFor]) &&
          isBefore(cells[columns.stageSince], overdueBefore.get(stage))));
    if (hasId || stage !== '') addTo(byStage, stage, overdue);
    const handler = handlerOfStage.get(stage);
    const name = handler && cells[handler.index];
    if (handler && isText(name)) addTo(byHandler, handlerKey(name, handler.role), overdue);
  }
  return { cases, noNextAction, byStage, byHandler };
}

function handlerByStage(at: (key: FieldKey) => number) {
  return new Map(
    STAGES.flatMap(({ label, role }) => {
      const column = HANDLER_COLUMNS.find((one) => one.role === role);
      const roleLabel = ROLES.find(({ key }) => key === role)?.label;
      return column && roleLabel ? [[label, { index: at(column.field), role: roleLabel }]] : [];
    }),
  );
}

function addTo(loads: Map<string, Load>, key: string, overdue: boolean): void {
  const load = loads.get(key) ?? { cases: 0, overdue: 0 };
  loads.set(key, { cases: load.cases + 1, overdue: load.overdue + (overdue ? 1 : 0) });
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isBefore(value: unknown, limit: number | undefined): boolean {
  return typeof value === 'number' && limit !== undefined && value < limit;
}
