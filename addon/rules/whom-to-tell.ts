import type { Move, MoveKind } from '../../mappings/journey/moves.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import type { Actor } from './actor.ts';

/** Somebody who should hear of a move. */
export interface Notice {
  readonly name: string;
  readonly about: MoveKind;
}

/** Who should hear that a case moved, besides whoever moved it: its new owner; where a client left, the team managers. */
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
  const managers = staff
    .filter(({ role, active }) => role === 'teamManager' && active)
    .map(({ name }) => name);
  const names = owner !== null ? [owner] : move.kind === 'left' ? managers : [];
  return [...new Set(names)].filter((name) => name !== by.name).map((name) => ({ name, about: move.kind }));
}
