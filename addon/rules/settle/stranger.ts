import { ROLES } from '../../../mappings/roles.ts';
import type { Actor } from '../actor.ts';

/** Whoever it was, where nobody can tell. What is whose to edit, the protections of the sheet saw to. */
export const STRANGER: Actor = { name: 'לא ידוע', roles: new Set(ROLES.map(({ key }) => key)) };
