import type { FieldKey } from '../fields.ts';
import { ROLES, type RoleKey } from '../roles.ts';

/** The columns that name who handles a case, with the role of whoever stands there. */
export const HANDLER_COLUMNS = [
  { field: 'clientManager', role: 'clientManager' },
  { field: 'caseManager', role: 'caseManager' },
  { field: 'collector', role: 'collections' },
] as const satisfies readonly { readonly field: FieldKey; readonly role: RoleKey }[];

/** A role as the sheet names it; empty where nobody is awaited. */
export function roleLabel(role: RoleKey | null): string {
  return ROLES.find(({ key }) => key === role)?.label ?? '';
}
