import type { StaffEntry } from '../staff-entry.ts';
import { fingerprint, ownId } from './fingerprint.ts';
import { sameRange, sameRanges } from './grid-ranges.ts';
import type { LayoutChange } from './layout-change.ts';
import { ownersOf, sameEmail } from './owners-of.ts';
import type { PartPlan, PlanningBasis } from './part-plan.ts';
import type { ProtectedRange, Request } from './rest.ts';
import type { TabState } from './state.ts';
import { type WantedProtection, wantedProtections } from './wanted-protections.ts';

/** Plans who may edit what. Ours are known again by their ids. */
export function planProtections(basis: PlanningBasis): PartPlan {
  const owners = ownersOf(basis);
  const plans = wantedProtections(basis).map((wanted) => {
    const protectedRangeId = protectionId(wanted, basis);
    const rules = fingerprint([wanted.description, wanted.colleagues?.map(sameEmail).sort() ?? null]);
    const isNew = basis.repair || basis.base.protections[wanted.key]?.[1] !== rules;
    const request = planProtection(wanted, { protectedRangeId, isNew, owners, staff: basis.wanted.staff });
    return { wanted, request, record: [protectedRangeId, rules] as const };
  });
  const removed = planRemovals(new Set(plans.map(({ record: [id] }) => id)), basis);
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
    record: { protections: Object.fromEntries(plans.map(({ wanted, record }) => [wanted.key, record])) },
  };
}

function planProtection(
  wanted: WantedProtection,
  {
    protectedRangeId,
    isNew,
    owners,
    staff,
  }: {
    readonly protectedRangeId: number;
    /** Whether other rules are wanted than were laid out last. */
    readonly isNew: boolean;
    readonly owners: readonly string[];
    readonly staff: readonly StaffEntry[];
  },
): Request | null {
  const { state } = wanted.tab;
  const protectedRange = protectedRangeOf(wanted, protectedRangeId, owners);
  const standing = state.protectedRanges.find((one) => one.protectedRangeId === protectedRangeId);
  if (standing === undefined) return { addProtectedRange: { protectedRange } };
  const rulesFit = isNew
    ? sameRules(standing, protectedRange)
    : nobodyTooMany(standing, protectedRange, staff);
  if (rulesFit && samePlace(standing, wanted, state)) return null;
  const fields = [
    'range',
    'description',
    'warningOnly',
    'editors',
    ...(wanted.unprotectedRanges === null ? [] : ['unprotectedRanges']),
  ];
  return { updateProtectedRange: { protectedRange, fields: fields.join(',') } };
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

/**
 * Whether no colleague may edit who is not entitled. Google adds whoever makes a protection, and an editor whom it
 * does not know is dropped: neither is a difference once it was asked.
 */
function nobodyTooMany(
  standing: ProtectedRange,
  wanted: ProtectedRange,
  staff: readonly StaffEntry[],
): boolean {
  if (standing.warningOnly || wanted.editors === undefined) return true;
  const entitled = new Set(wanted.editors.users);
  const colleagues = new Set(staff.map(({ email }) => sameEmail(email)));
  const users = standing.editors?.users.map(sameEmail) ?? [];
  return users.every((email) => entitled.has(email) || !colleagues.has(email));
}

/** A tab that somebody renamed keeps its protections; those of the tab made anew take other ids. */
function protectionId({ key, tab }: WantedProtection, { after }: PlanningBasis): number {
  const elsewhere = after.tabs.filter(({ sheetId }) => sheetId !== tab.state.sheetId);
  const taken = elsewhere.flatMap((one) => one.protectedRanges.map((range) => range.protectedRangeId));
  return ownId('protection', key, new Set(taken));
}

/** Protections of columns that no longer stand together, or of roles that edit otherwise now. */
function planRemovals(wantedIds: ReadonlySet<number>, { base, tabs }: PlanningBasis) {
  const requests: Request[] = [];
  const changes: LayoutChange[] = [];
  const ours = new Set(Object.values(base.protections).map(([id]) => id));
  for (const { state } of tabs) {
    for (const { protectedRangeId, description = '' } of state.protectedRanges) {
      if (wantedIds.has(protectedRangeId) || !ours.has(protectedRangeId)) continue;
      requests.push({ deleteProtectedRange: { protectedRangeId } });
      changes.push({ what: 'protection', action: 'remove', tab: state.title, name: description });
    }
  }
  return { requests, changes };
}
