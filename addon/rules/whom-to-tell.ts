import type { Move, MoveKind } from '../../mappings/journey/moves.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../mappings/sheet/who-acts-for.ts';
import type { Actor } from './actor.ts';

/** Somebody who should hear of a move. */
export interface Notice {
  readonly name: string;
  readonly about: MoveKind;
}

/**
 * Who should hear that a case moved, besides whoever moved it: its new owner; where a client left, the team managers.
 * A notice keeps the name of whose case it is: whoever acts for them on the day it is told hears of it.
 */
export function whomToTell({
  move,
  owner,
  by,
  staff,
}: {
  readonly move: Move;
  readonly owner: string | null;
  readonly by: Actor;
  readonly staff: readonly StaffEntry[];
}): readonly Notice[] {
  const managers = staff.filter(({ role }) => role === 'teamManager').map(({ name }) => name);
  const names = owner !== null ? [owner] : move.kind === 'left' ? managers : [];
  return toldOnce(names, { by, staff }).map((name) => ({ name, about: move.kind }));
}

/** Of some people those to be told: nobody twice who stands in for another, and not whoever did it. */
export function toldOnce(
  names: readonly string[],
  { by, staff }: { readonly by: Actor; readonly staff: readonly StaffEntry[] },
): readonly string[] {
  const heard = new Set<string>();
  // Whoever is here comes before those in whose place they are.
  const actorOf = (name: string) => whoActsFor(name, staff);
  const ownFirst = [...names].sort((a, b) => Number(actorOf(b) === b) - Number(actorOf(a) === a));
  return ownFirst.filter((name) => {
    const actor = actorOf(name);
    if (actor === null || actor === by.name || heard.has(actor)) return false;
    heard.add(actor);
    return true;
  });
}
