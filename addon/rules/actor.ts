import { ROLES, type RoleKey } from '../../mappings/roles.ts';
import { staffEmails } from '../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { fillersOf, rolesFilledBy } from '../../mappings/sheet/who-acts-for.ts';
import { STRANGER } from './settle/stranger.ts';

/** Whoever does something in the sheet. */
export interface Actor {
  /** As the tab צוות has it; the email of somebody who is not there. */
  readonly name: string;
  /** Roles filled today, deputies' included; none for a stranger. */
  readonly roles: ReadonlySet<RoleKey>;
}

/**
 * Whoever is signed in, as the office knows them. The owner of the sheet can do what a team manager can. While
 * nobody's address is known, everybody can do everything: the protections only warn then.
 * @param email of the signed-in user
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
  if (!isAnyoneKnown(staff)) return { name: address, roles: EVERY_ROLE };
  const line = address === '' ? undefined : staff.find((one) => staffEmails(one).addresses.includes(address));
  const roles = line === undefined ? [] : rolesFilledBy(line.name, staff);
  return {
    name: line?.name ?? address,
    roles: new Set([...roles, ...(isOwner ? (['teamManager'] as const) : [])]),
  };
}

/**
 * Whoever it was, where Google does not tell: outside a Workspace domain it names the owner alone. So it is
 * somebody of the others, and can do what any of them can.
 * @param owners the emails of those who own the spreadsheet
 */
export function unknownActor({
  owners,
  staff,
}: {
  readonly owners: readonly string[];
  readonly staff: readonly StaffEntry[];
}): Actor {
  if (!isAnyoneKnown(staff)) return STRANGER;
  const own = new Set(owners.map((owner) => owner.trim().toLowerCase()));
  const isOwners = (line: StaffEntry) => staffEmails(line).addresses.some((address) => own.has(address));
  const ownNames = new Set(staff.filter(isOwners).map(({ name }) => name));
  // Of two people of one name, an address tells which is the owner.
  const isOthers = (line: StaffEntry) =>
    !isOwners(line) && (staffEmails(line).addresses.length > 0 || !ownNames.has(line.name));
  const roles = staff.flatMap((line) =>
    line.role !== null && fillersOf(line, staff).some(isOthers) ? [line.role] : [],
  );
  return { name: STRANGER.name, roles: new Set(roles) };
}

/** What both of two people can do, in the name of the first. */
export function bothOf(first: Actor, second: Actor): Actor {
  return { name: first.name, roles: new Set([...first.roles].filter((role) => second.roles.has(role))) };
}

/** Whether somebody fills one of the roles. */
export function fillsOneOf(actor: Actor, roles: readonly RoleKey[]): boolean {
  return roles.some((role) => actor.roles.has(role));
}

const EVERY_ROLE: ReadonlySet<RoleKey> = new Set(ROLES.map(({ key }) => key));

function isAnyoneKnown(staff: readonly StaffEntry[]): boolean {
  return staff.some((line) => staffEmails(line).addresses.length > 0);
}
