import type { RoleKey } from '../../../roles.ts';
import { staffEmails } from '../../staff-emails.ts';
import type { StaffEntry } from '../../staff-entry.ts';
import { fillersOf } from '../../who-acts-for.ts';

/**
 * The emails of colleagues who fill one of some roles today, in place of the absent too.
 * @returns null where none is known: an office whose emails are not known yet is warned rather than locked out
 */
export function entitledEditors(
  roles: readonly string[],
  staff: readonly StaffEntry[],
): readonly string[] | null {
  const emails = emailsOf(roles, staff);
  return emails.length === 0 ? null : emails;
}

const MANAGERS: readonly RoleKey[] = ['teamManager'];

/**
 * Who may edit what decides about everybody's rights: the team managers, and the owners alone where no manager's
 * email is known, since otherwise anybody could name herself a manager.
 * @returns null while nobody's email is known
 */
export function managingEditors(staff: readonly StaffEntry[]): readonly string[] | null {
  const isAnyKnown = staff.some((one) => staffEmails(one).addresses.length > 0);
  return isAnyKnown ? emailsOf(MANAGERS, staff) : null;
}

function emailsOf(roles: readonly string[], staff: readonly StaffEntry[]): readonly string[] {
  return staff
    .filter(({ role }) => role !== null && roles.includes(role))
    .flatMap((line) => fillersOf(line, staff))
    .flatMap((one) => staffEmails(one).addresses);
}
