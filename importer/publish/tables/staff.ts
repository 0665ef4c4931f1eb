import type { RoleKey } from '../../../mappings/roles.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { Table } from './table.ts';

/** One line of the staff tab. */
export interface StaffMember {
  readonly name: string;
  /** The role's Hebrew label, as the tab shows it. */
  readonly role: string;
  readonly email: string;
  readonly active: string;
  readonly deputy: string;
}

/** The staff tab. */
export function staffTable(staff: readonly StaffMember[]): Table {
  const rows = staff.map(({ name, role, email, active, deputy }) => [name, role, email, active, deputy]);
  return { ...STAFF_TAB, rowCount: rows.length, rows: () => rows };
}

const ROLE_LABELS = new Map<RoleKey, string>(ROLES.map(({ key, label }) => [key, label]));

/**
 * Everybody on the staff tab: whom the owner listed, as listed, then names found in the handler columns,
 * each with the role of the column that names them most.
 */
export function listStaff(listed: readonly StaffMember[], cases: Table): readonly StaffMember[] {
  const known = new Set(listed.map(({ name }) => name));
  const found = [...countRolesByName(cases)].filter(([name]) => !known.has(name));
  return [
    ...listed,
    ...found
      .sort(([a], [b]) => a.localeCompare(b, 'he'))
      .map(([name, counts]) => ({ name, role: commonest(counts), email: '', active: '', deputy: '' })),
  ];
}

function countRolesByName(cases: Table): ReadonlyMap<string, ReadonlyMap<RoleKey, number>> {
  const columns = HANDLER_COLUMNS.map(({ field, role }) => ({
    role,
    index: cases.columns.findIndex(({ key }) => key === field),
  }));
  const byName = new Map<string, Map<RoleKey, number>>();
  for (const cells of cases.rows()) {
    for (const { role, index } of columns) {
      const name = cells[index];
      if (typeof name !== 'string' || name === '') continue;
      const counts = byName.get(name) ?? new Map<RoleKey, number>();
      byName.set(name, counts.set(role, (counts.get(role) ?? 0) + 1));
    }
  }
  return byName;
}

function commonest(counts: ReadonlyMap<RoleKey, number>): string {
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return (first && ROLE_LABELS.get(first[0])) ?? '';
}
