import { ROLES, type RoleKey } from '../roles.ts';
import { staffEmails } from './staff-emails.ts';
import type { StaffEntry } from './staff-entry.ts';
import { fillersOf } from './who-acts-for.ts';

/** Somebody who works in the office today: one may have several lines on the tab צוות, and two may have one name. */
export interface OfficeMember {
  /** By the email where it is known, else by the name. */
  readonly key: string;
  readonly name: string;
  /** The name, with what tells people of one name apart. */
  readonly label: string;
  /** The roles filled today, those of the absent included. */
  readonly roles: ReadonlySet<RoleKey>;
}

/** Everybody who is here and fills a role, by name. */
export function officeMembers(staff: readonly StaffEntry[]): readonly OfficeMember[] {
  const people = peopleOf(staff);
  const emails = people.map(({ email }) => email);
  const names = people.map(({ name }) => name);
  return people
    .filter(({ lines }) => lines.some(({ active }) => active))
    .map(({ name, email, lines }): OfficeMember => {
      const roles = rolesFilledOn(lines, staff);
      // A mailbox that two people share tells neither from the other.
      const isOwn = email !== '' && isOnce(email, emails);
      const key = email === '' ? name : isOwn ? email : `${email} ${name}`;
      return { key, name, roles, label: isOnce(name, names) ? name : `${name} (${email || labels(roles)})` };
    })
    .filter(({ roles }) => roles.size > 0)
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

interface Person {
  readonly name: string;
  /** Empty where none is known. */
  readonly email: string;
  readonly lines: readonly StaffEntry[];
}

function peopleOf(staff: readonly StaffEntry[]): readonly Person[] {
  const names = new Set(staff.map(({ name }) => name).filter((name) => name !== ''));
  return [...names].flatMap((name) =>
    parted(staff.filter((line) => line.name === name)).map((lines): Person => {
      const [email = ''] = lines.flatMap((line) => staffEmails(line).addresses).sort();
      return { name, email, lines };
    }),
  );
}

/** Lines of one name are one person's where they share an address, or where only one address is known. */
function parted(lines: readonly StaffEntry[]): readonly (readonly StaffEntry[])[] {
  let people: (readonly StaffEntry[])[] = [];
  const without: StaffEntry[] = [];
  for (const line of lines) {
    const { addresses } = staffEmails(line);
    if (addresses.length === 0) {
      without.push(line);
      continue;
    }
    const isSame = (one: readonly StaffEntry[]) =>
      one.some((other) => staffEmails(other).addresses.some((address) => addresses.includes(address)));
    people = [...people.filter((one) => !isSame(one)), [...people.filter(isSame).flat(), line]];
  }
  const [only] = people;
  if (without.length === 0) return people;
  return only !== undefined && people.length === 1 ? [[...only, ...without]] : [...people, without];
}

function rolesFilledOn(lines: readonly StaffEntry[], staff: readonly StaffEntry[]): ReadonlySet<RoleKey> {
  return new Set(
    staff.flatMap((line) =>
      line.role !== null && fillersOf(line, staff).some((filler) => lines.includes(filler))
        ? [line.role]
        : [],
    ),
  );
}

function isOnce(text: string, texts: readonly string[]): boolean {
  return texts.indexOf(text) === texts.lastIndexOf(text);
}

function labels(roles: ReadonlySet<RoleKey>): string {
  return ROLES.filter(({ key }) => roles.has(key))
    .map(({ label }) => label)
    .join(', ');
}
