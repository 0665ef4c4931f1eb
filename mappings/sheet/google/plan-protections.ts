import { compareEditors } from './compare-editors.ts';
import { fingerprint, ownId } from './fingerprint.ts';
import { sameRange, sameRanges } from './grid-ranges.ts';
import type { LayoutChange } from './layout-change.ts';
import { ownersOf, sameEmail } from './owners-of.ts';
import type { PartPlan, PlanningBasis } from './part-plan.ts';
import { protectionObstacles } from './protection-obstacles.ts';
import type { ProtectedRange, Request } from './rest.ts';
import { peoplesSheetProtection } from './sheet-protection.ts';
import type { TabState } from './state.ts';
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
      protections: Object.fromEntries(
        plans.flatMap(({ wanted, id, rules }) =>
          rules === null ? [] : [[wanted.key, [id, rules] as const]],
        ),
      ),
    },
    obstacles: protectionObstacles(
      plans.map(({ wanted, inTheWay, missing }) => ({ tab: wanted.tab.state.title, inTheWay, missing })),
      basis.wanted.staff,
    ),
  };
}

function planProtection(
  wanted: WantedProtection,
  {
    protectedRangeId,
    owners,
    basis,
  }: {
    readonly protectedRangeId: number;
    readonly owners: readonly string[];
    readonly basis: PlanningBasis;
  },
) {
  const { state } = wanted.tab;
  const protectedRange = protectedRangeOf(wanted, protectedRangeId, owners);
  const rules = fingerprint([wanted.description, wanted.colleagues?.map(sameEmail).sort() ?? null]);
  const standing = state.protectedRanges.find((one) => one.protectedRangeId === protectedRangeId);
  if (standing === undefined)
    return { rules, request: { addProtectedRange: { protectedRange } }, missing: [] };
  const { missing, hasTooMany, letInByHand } = compareEditors({
    standing,
    wanted: protectedRange,
    colleagues: wanted.colleagues ?? [],
    staff: basis.wanted.staff,
  });
  const wasAsked = basis.base.protections[wanted.key]?.[1] === rules;
  const plan = { rules, missing: wasAsked ? missing : [] };
  const isNew = basis.repair || !wasAsked;
  const rulesFit = isNew ? sameRules(standing, protectedRange) : missing.length === 0 && !hasTooMany;
  if (rulesFit && samePlace(standing, wanted, state)) return { ...plan, request: null };
  const asked = isNew
    ? protectedRange
    : protectedRangeOf(wanted, protectedRangeId, [...owners, ...letInByHand]);
  const fields = [
    'range',
    'description',
    'warningOnly',
    'editors',
    ...(wanted.unprotectedRanges === null ? [] : ['unprotectedRanges']),
  ];
  return { ...plan, request: { updateProtectedRange: { protectedRange: asked, fields: fields.join(',') } } };
}

function protectedRangeOf(
  { range, description, unprotectedRanges, colleagues }: WantedProtection,
  protectedRangeId: number,
  owners: readonly string[],
): ProtectedRange {
  return {
    protectedRangeId,
    range,
    description,
    warningOnly: colleagues === null,
    ...(unprotectedRanges === null ? {} : { unprotectedRanges }),
    ...(colleagues === null ? {} : { editors: editors([...owners, ...colleagues]) }),
  };
}

/** Said outright, since without it others were seen to edit all the same. @source burnash/gspread #1273 */
function editors(emails: readonly string[]): NonNullable<ProtectedRange['editors']> {
  return { users: [...new Set(emails.map(sameEmail))], domainUsersCanEdit: false };
}

function samePlace(standing: ProtectedRange, wanted: WantedProtection, state: TabState): boolean {
  const open = standing.unprotectedRanges ?? [];
  return (
    sameRange(standing.range, wanted.range, state) && sameRanges(open, wanted.unprotectedRanges ?? [], state)
  );
}

function sameRules(standing: ProtectedRange, wanted: ProtectedRange): boolean {
  const emails = ({ editors }: ProtectedRange) => [...new Set(editors?.users.map(sameEmail))].sort().join();
  return (
    standing.description === wanted.description &&
    (standing.warningOnly ?? false) === (wanted.warningOnly ?? false) &&
    (wanted.warningOnly === true || emails(standing) === emails(wanted))
  );
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
