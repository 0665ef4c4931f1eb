import type { RoleKey } from '../../mappings/roles.ts';
import { staffEmails } from '../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { rolesFilledBy } from '../../mappings/sheet/who-acts-for.ts';

/** Whoever does something in the sheet. */
export interface Actor {
  /** As the tab צוות has it; the email of somebody who is not there. */
  readonly name: string;
  /** Roles filled today, deputies' included; none for a stranger. */
  readonly roles: ReadonlySet<RoleKey>;
}

/**
 * Whoever is signed in, as the office knows them. The owner of the sheet can do what a team manager can.
 * @param email of the signed-in user; empty where Google does not tell
 */
export function actorOf({
  email,
  isOwner,
  staff,
}: {
  readonly email: string;
  readonly isOwner: boolean;
  readonly staff: readonly StaffEntry[];
}): Actor {
  const address = email.trim().toLowerCase();
  const line = address === '' ? undefined : staff.find((one) => staffEmails(one).addresses.includes(address));
  const roles = line === undefined ? [] : rolesFilledBy(line.name, staff);
  return {
    name: line?.name ?? address,
    roles: new Set([...roles, ...(isOwner ? (['teamManager'] as const) : [])]),
  };
}

/** Whether somebody fills one of the roles. */
export function fillsOneOf(actor: Actor, roles: readonly RoleKey[]): boolean {
  return roles.some((role) => actor.roles.has(role));
}
