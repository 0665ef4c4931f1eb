import type { RoleKey } from '../roles.ts';
import type { StaffEntry } from './staff-entry.ts';

/**
 * Who does the work of a colleague: the colleague where active, else the deputy, else the deputy's deputy.
 * @returns null where nobody who is here stands in
 */
export function whoActsFor(name: string, staff: readonly StaffEntry[]): string | null {
  const asked = new Set<string>();
  for (let next = name; next !== '' && !asked.has(next); ) {
    asked.add(next);
    const lines = staff.filter((one) => one.name === next);
    if (lines.some(({ active }) => active)) return next;
    next = lines.map(({ deputy }) => deputy).find((deputy) => deputy !== '') ?? '';
  }
  return null;
}

/** Whoever fills a line of the tab צוות today: that line itself, or those of whoever stands in. */
export function fillersOf(line: StaffEntry, staff: readonly StaffEntry[]): readonly StaffEntry[] {
  if (line.active) return [line];
  const actor = whoActsFor(line.deputy, staff);
  return staff.filter(({ name, active }) => active && name === actor);
}

/** The roles somebody fills today: their own, and those of the absent for whom they stand in. */
export function rolesFilledBy(name: string, staff: readonly StaffEntry[]): ReadonlySet<RoleKey> {
  const roles = staff.flatMap((line) => {
    // Somebody who has left one role and kept another does not fill the first.
    const isFilled = fillersOf(line, staff).some((one) => one.name === name);
    return line.role !== null && isFilled ? [line.role] : [];
  });
  return new Set(roles);
}

/** Whether somebody who is here may be given a case that is with a role; a team manager may be given any. */
export function mayHandle({
  name,
  role,
  staff,
}: {
  readonly name: string;
  readonly role: RoleKey;
  readonly staff: readonly StaffEntry[];
}): boolean {
  const roles = rolesFilledBy(name, staff);
  return roles.has(role) || roles.has('teamManager');
}

/**
 * Whether a case that is with a role may stand under somebody's name: whoever may handle it, and who has that role
 * and is away while whoever acts for them may. So those who come back have their cases again.
 */
export function mayBeNamed({
  name,
  role,
  staff,
}: {
  readonly name: string;
  readonly role: RoleKey;
  readonly staff: readonly StaffEntry[];
}): boolean {
  const actor = whoActsFor(name, staff);
  if (actor === null || !mayHandle({ name: actor, role, staff })) return false;
  const hasRole = (line: StaffEntry) => line.role === role || line.role === 'teamManager';
  return actor === name || staff.some((line) => line.name === name && hasRole(line));
}
