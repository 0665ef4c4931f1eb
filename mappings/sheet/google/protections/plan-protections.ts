import { ownId } from '../fingerprint.ts';
import type { LayoutChange } from '../layout-change.ts';
import type { LayoutRecord } from '../layout-record.ts';
import { otherTabs, type PartPlan, type PlanningBasis } from '../part-plan.ts';
import type { Request } from '../rest.ts';
import { ownersOf } from './owners-of.ts';
import { planProtection } from './plan-protection.ts';
import { protectionObstacles } from './protection-obstacles.ts';
import { peoplesSheetProtection } from './sheet-protection.ts';
import { type WantedProtection, wantedProtections } from './wanted-protections.ts';

/** Plans who may edit what. Ours are known again by their ids. */
export function planProtections(basis: PlanningBasis): PartPlan {
  const ours = new Set(Object.values(basis.base.protections).map(([id]) => id));
  const identified = wantedProtections(basis).map((wanted) => ({ wanted, id: protectionId(wanted, basis) }));
  const known = new Set([...ours, ...identified.map(({ id }) => id)]);
  const owners = ownersOf(basis);
  const plans = identified.map(({ wanted, id }) => {
    const inTheWay = wanted.unprotectedRanges && peoplesSheetProtection(wanted.tab.state, known);
    return inTheWay
      ? { wanted, id, inTheWay, request: null, missing: [], rules: null }
      : { wanted, id, inTheWay: null, ...planProtection(wanted, { protectedRangeId: id, owners, basis }) };
  });
  const kept = plans.filter(({ inTheWay }) => inTheWay === null);
  const removed = planRemovals({ wanted: new Set(kept.map(({ id }) => id)), ours }, basis);
  return {
    requests: [...removed.requests, ...plans.flatMap(({ request }) => (request === null ? [] : [request]))],
    changes: [
      ...removed.changes,
      ...plans.flatMap(({ wanted, request }): readonly LayoutChange[] => {
        if (request === null) return [];
        const action = 'addProtectedRange' in request ? 'add' : 'change';
        return [{ what: 'protection', action, tab: wanted.tab.state.title, name: wanted.description }];
      }),
    ],
    record: {
      protections: {
        ...onOtherTabs(basis),
        ...Object.fromEntries(
          plans.flatMap(({ wanted, id, rules }) =>
            rules === null ? [] : [[wanted.key, [id, rules] as const]],
          ),
        ),
      },
    },
    obstacles: protectionObstacles(
      plans.map(({ wanted, inTheWay, missing }) => ({ tab: wanted.tab.state.title, inTheWay, missing })),
      basis.wanted.staff,
    ),
  };
}

function onOtherTabs(basis: PlanningBasis): LayoutRecord['protections'] {
  const ids = new Set(
    otherTabs(basis).flatMap((tab) => tab.protectedRanges.map(({ protectedRangeId }) => protectedRangeId)),
  );
  return Object.fromEntries(Object.entries(basis.base.protections).filter(([, [id]]) => ids.has(id)));
}

/** A tab that somebody renamed keeps its protections; those of the tab made anew take other ids. */
function protectionId({ key, tab }: WantedProtection, { after }: PlanningBasis): number {
  const elsewhere = after.tabs.filter(({ sheetId }) => sheetId !== tab.state.sheetId);
  const taken = elsewhere.flatMap((one) => one.protectedRanges.map((range) => range.protectedRangeId));
  return ownId('protection', key, new Set(taken));
}

/** Protections of columns that no longer stand together, or of roles that edit otherwise now. */
function planRemovals(
  { wanted, ours }: { readonly wanted: ReadonlySet<number>; readonly ours: ReadonlySet<number> },
  { tabs }: PlanningBasis,
) {
  const requests: Request[] = [];
  const changes: LayoutChange[] = [];
  for (const { state } of tabs) {
    for (const { protectedRangeId, description = '' } of state.protectedRanges) {
      if (wanted.has(protectedRangeId) || !ours.has(protectedRangeId)) continue;
      requests.push({ deleteProtectedRange: { protectedRangeId } });
      changes.push({ what: 'protection', action: 'remove', tab: state.title, name: description });
    }
  }
  return { requests, changes };
}
