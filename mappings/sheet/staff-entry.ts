import { ROLES, type RoleKey } from '../roles.ts';

/** A line of the tab צוות; somebody with two roles has two lines. */
export interface StaffEntry {
  readonly name: string;
  /** Null where the tab names no role of the vocabulary. */
  readonly role: RoleKey | null;
  /** The cell as the tab has it: several addresses, or none yet. `staffEmails` reads it. */
  readonly email: string;
  readonly active: boolean;
  /** The name of whoever stands in while this one is away; empty where nobody was named. */
  readonly deputy: string;
}

/** Whoever is listed works here, unless the column פעיל says no. */
const NOT_ACTIVE: ReadonlySet<string> = new Set(['לא', 'לא פעיל', 'לא פעילה', 'false', 'no', '0']);

/** A line of the tab צוות, understood. */
export function staffEntry(line: {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly active: string;
  readonly deputy: string;
}): StaffEntry {
  const role = ROLES.find(({ label }) => label === line.role.trim());
  return {
    name: line.name.trim(),
    role: role === undefined ? null : role.key,
    email: line.email.trim().toLowerCase(),
    active: !NOT_ACTIVE.has(line.active.trim().toLowerCase()),
    deputy: line.deputy.trim(),
  };
}
