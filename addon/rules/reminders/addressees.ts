import { staffEmails } from '../../../mappings/sheet/staff-emails.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { fillersOf, whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import type { Addressee } from './addressee.ts';

/**
 * Everybody who is here and can be written to, in the order of the tab: each address once, and each name once.
 * Whoever stands in for a team manager who is away counts as one.
 */
export function addressees(staff: readonly StaffEntry[]): readonly Addressee[] {
  const people: Addressee[] = [];
  for (const line of staff) {
    const address = addressOf(line);
    if (!line.active || address === null || people.some((one) => isOf(one, line))) continue;
    people.push({ name: line.name, address, isManager: false });
  }
  const managers = new Set(managersOf(staff, people));
  return people.map((one) => ({ ...one, isManager: managers.has(one) }));
}

/**
 * Who is told of what is somebody's: whoever acts for them today; where nobody does, or they have no address, the
 * first team manager who can be written to.
 * @param fallback where there is no such manager either; without one it is the first who can be written to
 * @returns null where nobody at all can be written to
 */
export function addresseeOf(
  name: string,
  {
    staff,
    addressees: people,
    fallback,
  }: {
    readonly staff: readonly StaffEntry[];
    readonly addressees: readonly Addressee[];
    readonly fallback: Addressee | null;
  },
): Addressee | null {
  const acting = whoActsFor(name, staff);
  const own = acting === null ? null : addresseeIn(acting, { staff, addressees: people });
  return own ?? managersOf(staff, people)[0] ?? fallbackAmong(people, fallback) ?? people[0] ?? null;
}

/** Somebody who is here, as one who is written to; null where they have no address. */
export function addresseeIn(
  name: string,
  {
    staff,
    addressees: people,
  }: { readonly staff: readonly StaffEntry[]; readonly addressees: readonly Addressee[] },
): Addressee | null {
  const lines = staff.filter((line) => line.active && line.name === name);
  return lines.flatMap((line) => personOf(line, people))[0] ?? null;
}

/** In whose place somebody is told of what is a colleague's; empty where they are that colleague. */
export function inWhosePlace(name: string, to: Addressee, staff: readonly StaffEntry[]): string {
  // What is no name of the office may be anything, a client's too.
  const isColleague = staff.some((line) => line.name === name);
  const isTheirs = staff.some((line) => line.name === name && line.active && isOf(to, line));
  return isColleague && !isTheirs && name !== to.name ? name : '';
}

/** Where a colleague is written to when they are here; null where they cannot be. */
export function addressNamed(name: string, staff: readonly StaffEntry[]): string | null {
  return staff.flatMap((line) => (line.name === name ? (addressOf(line) ?? []) : []))[0] ?? null;
}

/** Whoever stands in where nobody else can be told may be on the tab as well; then they are told once. */
export function fallbackAmong(people: readonly Addressee[], fallback: Addressee | null): Addressee | null {
  return people.find(({ address }) => address === fallback?.address) ?? fallback;
}

/** Team managers who are here come before those who stand in for one. */
function managersOf(staff: readonly StaffEntry[], people: readonly Addressee[]): readonly Addressee[] {
  const lines = staff.filter(({ role }) => role === 'teamManager');
  return [...lines.filter(({ active }) => active), ...lines.filter(({ active }) => !active)]
    .flatMap((line) => fillersOf(line, staff))
    .flatMap((line) => personOf(line, people));
}

/** Whoever a line of the tab is, by name before address; nobody where they cannot be written to. */
function personOf(line: StaffEntry, people: readonly Addressee[]): readonly Addressee[] {
  const byName = people.filter(({ name }) => name !== '' && name === line.name);
  return byName.length > 0 ? byName : people.filter((one) => isOf(one, line)).slice(0, 1);
}

/** Two lines with one address are one person, and so are two with one name. */
function isOf(person: Addressee, line: StaffEntry): boolean {
  return (person.name !== '' && person.name === line.name) || person.address === addressOf(line);
}

function addressOf(line: StaffEntry): string | null {
  return staffEmails(line).addresses[0] ?? null;
}
