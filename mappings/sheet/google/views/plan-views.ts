import { fingerprint, ownId } from '../fingerprint.ts';
import type { LayoutChange } from '../layout-change.ts';
import type { LayoutRecord } from '../layout-record.ts';
import { otherTabs, type PartPlan, type PlanningBasis } from '../part-plan.ts';
import type { FilterView, Request } from '../rest.ts';
import { coversTab, sameCriteria, sameOrder } from './compare-views.ts';
import { type WantedView, wantedViews } from './wanted-views.ts';

type ViewRecord = LayoutRecord['views'][string];

/** Plans the filter views. Ours are known again by their ids; how people sort and filter in them stays. */
export function planViews(basis: PlanningBasis): PartPlan {
  const plans = wantedViews(basis).map((wanted) => {
    const filter = filterView(wanted, viewId(wanted, basis));
    const record = recordOf(wanted, filter);
    return { wanted, record, request: planView({ wanted, filter, record, basis }) };
  });
  const removed = planRemovals(new Set(plans.map(({ wanted }) => wanted.key)), basis);
  return {
    requests: [...removed.requests, ...plans.flatMap(({ request }) => (request === null ? [] : [request]))],
    changes: [
      ...removed.changes,
      ...plans.flatMap(({ wanted, request }): readonly LayoutChange[] => {
        if (request === null) return [];
        const action = 'addFilterView' in request ? 'add' : 'change';
        return [{ what: 'filterView', action, tab: wanted.tab.state.title, name: wanted.title }];
      }),
    ],
    record: {
      views: {
        ...onOtherTabs(basis),
        ...Object.fromEntries(plans.map(({ wanted, record }) => [wanted.key, record])),
      },
    },
  };
}

function onOtherTabs(basis: PlanningBasis): LayoutRecord['views'] {
  const ids = new Set(
    otherTabs(basis).flatMap(({ filterViews }) => filterViews.map(({ filterViewId }) => filterViewId)),
  );
  return Object.fromEntries(Object.entries(basis.base.views).filter(([, [id]]) => ids.has(id)));
}

function planView({
  wanted,
  filter,
  record,
  basis: { base, repair },
}: {
  readonly wanted: WantedView;
  readonly filter: FilterView;
  readonly record: ViewRecord;
  readonly basis: PlanningBasis;
}): Request | null {
  const { state } = wanted.tab;
  const standing = state.filterViews.find(({ filterViewId }) => filterViewId === filter.filterViewId);
  if (standing === undefined) return { addFilterView: { filter } };
  const [, title, criteria, order] = base.views[wanted.key] ?? [];
  const [, wantedTitle, wantedCriteria, wantedOrder] = record;
  const isNew = {
    title: title !== wantedTitle,
    criteria: criteria !== wantedCriteria,
    order: order !== wantedOrder,
  };
  const fields = [
    ...((repair || isNew.title) && standing.title !== filter.title ? ['title'] : []),
    ...(coversTab(standing, filter, state) ? [] : ['range']),
    ...((repair || isNew.criteria) && !sameCriteria(standing, filter) ? ['filterSpecs'] : []),
    ...((repair || isNew.order) && !sameOrder(standing, filter) ? ['sortSpecs'] : []),
  ];
  return fields.length === 0 ? null : { updateFilterView: { filter, fields: fields.join(',') } };
}

function filterView(
  { tab: { state, columns }, title, shows, order }: WantedView,
  filterViewId: number,
): FilterView {
  const { sheetId, headerRowIndex } = state;
  return {
    filterViewId,
    title,
    range: { sheetId, startRowIndex: headerRowIndex, startColumnIndex: 0, endColumnIndex: state.columnCount },
    filterSpecs:
      shows === null
        ? []
        : [
            {
              columnIndex: columns.get(shows.column) ?? 0,
              filterCriteria: {
                condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: shows.formula }] },
              },
            },
          ],
    sortSpecs: [{ dimensionIndex: columns.get(order.column) ?? 0, sortOrder: order.sortOrder }],
  };
}

/** Criteria depend on where columns stand; an order is by its column, wherever that stands. */
function recordOf({ title, order }: WantedView, { filterViewId, filterSpecs }: FilterView): ViewRecord {
  return [filterViewId, fingerprint(title), fingerprint(filterSpecs), fingerprint(order)];
}

/** A tab that somebody renamed keeps its views; those of the tab made anew take other ids. */
function viewId({ key, tab }: WantedView, { after }: PlanningBasis): number {
  const elsewhere = after.tabs.filter(({ sheetId }) => sheetId !== tab.state.sheetId);
  const taken = elsewhere.flatMap(({ filterViews }) => filterViews.map(({ filterViewId }) => filterViewId));
  return ownId('view', key, new Set(taken));
}

/** Views that the vocabulary no longer has. */
function planRemovals(wantedKeys: ReadonlySet<string>, { base, tabs }: PlanningBasis) {
  const requests: Request[] = [];
  const changes: LayoutChange[] = [];
  for (const [key, [filterId]] of Object.entries(base.views)) {
    if (wantedKeys.has(key)) continue;
    for (const { state } of tabs) {
      const standing = state.filterViews.find(({ filterViewId }) => filterViewId === filterId);
      if (standing === undefined) continue;
      requests.push({ deleteFilterView: { filterId } });
      changes.push({ what: 'filterView', action: 'remove', tab: state.title, name: standing.title });
    }
  }
  return { requests, changes };
}
