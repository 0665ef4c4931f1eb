import type { PlanningBasis } from '../part-plan.ts';

/**
 * Who may edit everything: whoever is named, and whoever stands on each of our protections of whole tabs, which
 * nobody else is ever put on. Google adds a spreadsheet's owner and whoever made the protection, and does not
 * let go of them.
 * @source Apps Script reference, Protection.removeEditors
 */
export function ownersOf({ tabs, wanted, base }: PlanningBasis): readonly string[] {
  const standing = tabs.flatMap(({ state, wanted: { title } }) => {
    const id = base.protections[title]?.[0];
    const users = state.protectedRanges.find((one) => one.protectedRangeId === id)?.editors?.users;
    return users === undefined ? [] : [users.map(sameEmail)];
  });
  const [first = [], ...others] = standing;
  const onAll = first.filter((email) => others.every((users) => users.includes(email)));
  return [...new Set([...wanted.owners.map(sameEmail), ...onAll])];
}

/** An email as it is compared. */
export function sameEmail(email: string): string {
  return email.trim().toLowerCase();
}
