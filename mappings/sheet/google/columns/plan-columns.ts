import { fingerprint } from '../fingerprint.ts';
import type { LayoutChange } from '../layout-change.ts';
import { otherTabs, type PartPlan, type PlanningBasis, type StandingTab } from '../part-plan.ts';
import type { GridRange, Request } from '../rest.ts';
import { isPeoples } from '../wanted-tabs.ts';
import { cellLook, headerLook } from './cell-looks.ts';
import {
  below,
  type ColumnPlan,
  dimensionRequest,
  formatRequest,
  lookRequests,
  pixels,
  requestsOf,
  validationRequest,
} from './column-requests.ts';
import { setAgain } from './set-again.ts';
import { validationRule } from './validation-rule.ts';

/**
 * Plans widths, hidden columns, formats and drop-downs, of whole columns and of rows that came since. What is only set
 * again counts as no change.
 */
export function planColumns(basis: PlanningBasis): PartPlan {
  const plans = basis.tabs
    .filter(({ columns }) => columns.size > 0)
    .map((tab) => ({ tab, plan: planTabColumns(tab, basis) }));
  return {
    requests: plans.flatMap(({ plan }) => plan.requests),
    changes: plans.flatMap(({ plan }) => plan.changes),
    record: {
      columns: {
        ...onOtherTabs(basis.base.columns, basis),
        ...Object.fromEntries(
          plans.map(({ tab: { wanted }, plan }) => [
            wanted.title,
            // Who wants fewer columns leaves the others as they are.
            { ...basis.base.columns[wanted.title], ...plan.columns },
          ]),
        ),
      },
      rows: {
        ...onOtherTabs(basis.base.rows, basis),
        ...Object.fromEntries(plans.map(({ tab }) => [tab.wanted.title, formattedRows(tab, basis)])),
      },
    },
  };
}

/** What is recorded of tabs that nothing is planned for now, and that are still there. */
function onOtherTabs<Value>(
  record: { readonly [title: string]: Value },
  basis: PlanningBasis,
): { readonly [title: string]: Value } {
  const others = new Set(otherTabs(basis).map(({ title }) => title));
  return Object.fromEntries(Object.entries(record).filter(([title]) => others.has(title)));
}

function planTabColumns(tab: StandingTab, basis: PlanningBasis) {
  const columns = columnPlans(tab, basis);
  const widths = requestsOf(columns, {
    needed: ({ needs }) => needs.width,
    keyOf: ({ column }) => String(column.width),
    requests: ({ column }, range) => [dimensionRequest(range, { pixelSize: pixels(column.width) })],
    tab,
  });
  const looks = requestsOf(columns, {
    needed: ({ needs }) => needs.look,
    keyOf: ({ record: [, look] }) => look,
    requests: ({ column }, range) => lookRequests(column, tab, range),
    tab,
  });
  const dropDowns = requestsOf(columns, {
    needed: ({ needs }) => needs.dropDown,
    keyOf: ({ record: [, , dropDown] }) => dropDown,
    requests: ({ rule }, range) => [validationRequest(rule, below(tab, range))],
    tab,
  });
  const newRows = newRowRequests(columns, tab, basis);
  const again = basis.repairCells ? setAgain(columns, tab) : [];
  const { title } = tab.wanted;
  return {
    requests: [...widths, ...looks, ...dropDowns, ...newRows, ...again],
    changes: [
      ...(widths.length > 0 ? [change('widths', title, title)] : []),
      ...(looks.length + newRows.length > 0 ? [change('formats', title, title)] : []),
      ...columns
        .filter(({ needs, rule, wasKnown }) => needs.dropDown && (rule !== null || wasKnown))
        .map(({ column }) => change(column.kind === 'tick' ? 'tickBox' : 'dropDown', title, column.header)),
    ],
    columns: Object.fromEntries(columns.map(({ column, record }) => [column.key, record])),
  };
}

function columnPlans(tab: StandingTab, { base, tabs }: PlanningBasis): readonly ColumnPlan[] {
  return tab.wanted.columns.flatMap((column): readonly ColumnPlan[] => {
    const index = tab.columns.get(column.key);
    if (index === undefined || isPeoples(column)) return [];
    const rule = validationRule(column, tabs);
    const look = fingerprint([cellLook(column), headerLook(column), column.hidden]);
    const dropDown = rule === null ? '' : fingerprint(rule);
    const known = base.columns[tab.wanted.title];
    const [width, lastLook, lastDropDown] = known?.[column.key] ?? [];
    // A column that comes in takes the rule of the one before it along.
    const bare = known === undefined ? '' : undefined;
    const needs = {
      width: column.width !== width,
      look: look !== lastLook,
      dropDown: dropDown !== (lastDropDown ?? bare),
    };
    const wasKnown = lastDropDown !== undefined;
    return [{ column, index, rule, record: [column.width, look, dropDown], wasKnown, needs }];
  });
}

/** Rows that came since are formatted like those above them. */
function newRowRequests(
  columns: readonly ColumnPlan[],
  tab: StandingTab,
  { base }: PlanningBasis,
): readonly Request[] {
  const formatted = base.rows[tab.wanted.title];
  if (formatted === undefined || formatted >= tab.state.rowCount) return [];
  const inNewRows = (range: GridRange): GridRange => ({ ...range, startRowIndex: formatted });
  return [
    ...requestsOf(columns, {
      needed: ({ needs }) => !needs.look,
      keyOf: ({ record: [, look] }) => look,
      requests: ({ column }, range) => [formatRequest(cellLook(column), inNewRows(range))],
      tab,
    }),
    ...requestsOf(columns, {
      needed: ({ needs, rule }) => !needs.dropDown && rule !== null,
      keyOf: ({ record: [, , dropDown] }) => dropDown,
      requests: ({ rule }, range) => [validationRequest(rule, inNewRows(range))],
      tab,
    }),
  ];
}

/** Rows that people removed stay counted until others come. */
function formattedRows({ wanted, state }: StandingTab, { base }: PlanningBasis): number {
  return Math.max(state.rowCount, base.rows[wanted.title] ?? 0);
}

function change(what: LayoutChange['what'], tab: string, name: string): LayoutChange {
  return { what, action: 'change', tab, name };
}
