import { ROLES } from '../../../roles.ts';
import { STAGES } from '../../../stages.ts';
import { DOCUMENTS_STATUSES } from '../../../statuses.ts';
import { WAITING_FOR } from '../../../waiting.ts';
import { quoted } from '../../overdue.ts';
import type { StaffEntry } from '../../staff-entry.ts';
import { CASES_TAB, LOG_TAB } from '../../tabs.ts';
import { type CaseFormulas, caseFormulas } from '../case-formulas.ts';
import type { PlanningBasis, StandingTab } from '../part-plan.ts';
import { staffViews } from './staff-views.ts';
import { inStagesOf } from './stage-formulas.ts';

/** A filter view as it should be, its columns by key. */
export interface WantedView {
  readonly key: string;
  readonly tab: StandingTab;
  readonly title: string;
  /** Null where every row shows. */
  readonly shows: { readonly column: string; readonly formula: string } | null;
  readonly order: { readonly column: string; readonly sortOrder: 'ASCENDING' | 'DESCENDING' };
}

/**
 * The filter views of the case sheet. Each names what it shows, rather than what it hides, so that a new stage
 * appears in no view that it does not belong to.
 */
export function wantedViews({ tabs, wanted: { staff } }: PlanningBasis): readonly WantedView[] {
  const cases = tabs.find(({ wanted }) => wanted.title === CASES_TAB.title);
  const log = tabs.find(({ wanted }) => wanted.title === LOG_TAB.title);
  const formulas = caseFormulas(tabs);
  return [
    ...(cases === undefined || formulas === null ? [] : caseViews(cases, formulas, staff)),
    ...(log === undefined ? [] : [newestFirst(log)]),
  ];
}

function caseViews(
  tab: StandingTab,
  formulas: CaseFormulas,
  staff: readonly StaffEntry[],
): readonly WantedView[] {
  const { cell, closed, actionOverdue, actionDueSoon, stageOverdue, stageDueSoon } = formulas;
  const overdue = either(actionOverdue, stageOverdue);
  const view = (
    key: string,
    title: string,
    { column, formula, orderBy = 'nextActionDue' }: { column: string; formula: string; orderBy?: string },
  ): WantedView => ({
    key,
    tab,
    title,
    shows: { column, formula: `=${formula}` },
    order: { column: orderBy, sortOrder: 'ASCENDING' },
  });
  return [
    ...ROLES.map(({ key, label }) =>
      view(`role.${key}`, `תיקים אצל ${label}`, { column: 'stage', formula: inStagesOf(key, formulas) }),
    ),
    view('overdue', 'באיחור', { column: 'nextActionDue', formula: overdue }),
    view('dueSoon', 'המועד קרב', {
      column: 'nextActionDue',
      formula: `AND(${either(actionDueSoon, stageDueSoon)},NOT(${overdue}))`,
    }),
    view('waitingForClient', 'ממתין ללקוח', {
      column: 'documentsStatus',
      formula: waitsForClient(formulas),
    }),
    view('noNextAction', 'בלי פעולה הבאה', {
      column: 'nextAction',
      formula: `AND(${cell('caseId')}<>"",${cell('nextAction')}="",NOT(${closed}))`,
      orderBy: 'stageSince',
    }),
    ...staffViews(staff, formulas).map(({ key, title, formula }) =>
      view(key, title, { column: 'stage', formula }),
    ),
  ];
}

/** Cases for which somebody says so, or for which documents are still to come from the client. */
function waitsForClient({ cell, closed }: CaseFormulas): string {
  const collecting = STAGES.filter(({ key }) => key === 'documents').map(
    ({ label }) => `${cell('stage')}=${quoted(label)}`,
  );
  const missing = DOCUMENTS_STATUSES.filter(({ impliesStage }) => impliesStage === 'documents').map(
    ({ label }) => `${cell('documentsStatus')}=${quoted(label)}`,
  );
  const marked = WAITING_FOR.filter(({ key }) => key === 'client').map(
    ({ label }) => `${cell('waitingFor')}=${quoted(label)}`,
  );
  return `AND(OR(${[...collecting, ...missing, ...marked].join(',')}),NOT(${closed}))`;
}

/** A stage without a target has nothing to look up, which says nothing of the next action. */
function either(byAction: string, byStage: string): string {
  return `OR(IFERROR(${byAction},FALSE),IFERROR(${byStage},FALSE))`;
}

function newestFirst(tab: StandingTab): WantedView {
  return {
    key: 'log.newest',
    tab,
    title: 'החדש למעלה',
    shows: null,
    order: { column: 'when', sortOrder: 'DESCENDING' },
  };
}
