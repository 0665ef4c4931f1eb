import { type Actor, actorOf } from '../../addon/rules/actor.ts';
import type { MoveWish } from '../../addon/rules/plan-move.ts';
import type { RoleKey } from '../../mappings/roles.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { aCase } from './a-case.ts';

/** An invented line of the tab צוות. */
export function aColleague(
  name: string,
  role: RoleKey | null,
  parts: Partial<Omit<StaffEntry, 'name' | 'role'>> = {},
): StaffEntry {
  return {
    name,
    role,
    email: `${inLatin(name)}@office.example`,
    active: true,
    deputy: '',
    ...parts,
  };
}

/** An invented office: two of each role but one team manager. */
export const TEAM: readonly StaffEntry[] = [
  aColleague('אורית סלע', 'teamManager'),
  aColleague('עמית שרוני', 'caseManager'),
  aColleague('ליאת גפן', 'caseManager'),
  aColleague('נטע ברקאי', 'clientManager'),
  aColleague('רועי תבור', 'clientManager'),
  aColleague('גילה מורן', 'collections'),
  aColleague('דני אשכנזי', 'collections'),
];

/** The first of the team with a role. */
export function someone(role: RoleKey, staff: readonly StaffEntry[] = TEAM): Actor {
  const line = staff.find((one) => one.role === role);
  return actorOf({ email: line?.email ?? '', isOwner: false, staff });
}

/** A wish of the team manager on 21 May 2025, a Wednesday, in an office without closures. */
export function aWish(parts: Partial<MoveWish> & Pick<MoveWish, 'to'>): MoveWish {
  return {
    caseValues: aCase('intake'),
    by: someone('teamManager'),
    reason: '',
    way: 'sheet',
    now: '2025-05-21T10:00:00',
    clientCases: [],
    staff: TEAM,
    loads: new Map(),
    settings: { closures: new Set(), appealDays: 60 },
    ...parts,
  };
}

/** Addresses are written in Latin letters: each letter of the name by its number. */
function inLatin(name: string): string {
  return Array.from(name, (letter) => letter.codePointAt(0)?.toString(36)).join('.');
}
