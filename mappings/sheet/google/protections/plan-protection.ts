import { fingerprint } from '../fingerprint.ts';
import { sameRange, sameRanges } from '../grid-ranges.ts';
import type { PlanningBasis } from '../part-plan.ts';
import type { ProtectedRange, Request } from '../rest.ts';
import type { TabState } from '../state/state.ts';
import { compareEditors } from './compare-editors.ts';
import { sameEmail } from './owners-of.ts';
import type { WantedProtection } from './wanted-protections.ts';

interface ProtectionPlan {
  /** What to send; null where the protection stands as wanted. */
  readonly request: Request | null;
  /** Everything but the ranges, as a fingerprint. */
  readonly rules: string;
  /** Emails that were asked for the last time and do not stand. */
  readonly missing: readonly string[];
}

/** Plans one protection of ours, by its id. */
export function planProtection(
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
): ProtectionPlan {
  const { state } = wanted.tab;
  const protectedRange = protectedRangeOf(wanted, protectedRangeId, owners);
  const rules = fingerprint([wanted.description, wanted.colleagues?.map(sameEmail).sort() ?? null]);
  const standing = state.protectedRanges.find((one) => one.protectedRangeId === protectedRangeId);
  if (standing === undefined)
    return { rules, missing: [], request: { addProtectedRange: { protectedRange } } };
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
