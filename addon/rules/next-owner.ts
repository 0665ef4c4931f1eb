import type { RoleKey } from '../../mappings/roles.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { mayHandle, whoActsFor } from '../../mappings/sheet/who-acts-for.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';
import type { Loads } from './loads.ts';
import { textOf } from './text-of.ts';

type HandlerField = (typeof HANDLER_COLUMNS)[number]['field'];

export interface NextOwner {
  /** The column that names them; null where the role has none (team managers). */
  readonly column: HandlerField | null;
  /** Null where the case ends, or where nobody at all is here to take it. */
  readonly name: string | null;
}

/**
 * Who takes over a case in a stage: whoever already has this client (on this case, else on another), or their
 * deputy; else whoever of that role has the fewest cases; else the deputy of somebody of that role; else a
 * team manager.
 * @param clientCases the client's other cases
 */
export function nextOwner({
  stage,
  caseValues,
  clientCases,
  staff,
  loads,
}: {
  readonly stage: StageKey;
  readonly caseValues: CaseValues;
  readonly clientCases: readonly CaseValues[];
  readonly staff: readonly StaffEntry[];
  readonly loads: Loads;
}): NextOwner {
  const role = STAGES.find(({ key }) => key === stage)?.role ?? null;
  if (role === null) return { column: null, name: null };
  const column = HANDLER_COLUMNS.find((one) => one.role === role)?.field ?? null;
  const known = column === null ? [] : namesOn(column, [caseValues, ...latestFirst(clientCases)]);
  const name =
    firstWhoCan(known, role, staff) ??
    leastLoaded(role, staff, loads) ??
    firstWhoCan(namesWith(role, staff, { active: false }), role, staff) ??
    leastLoaded('teamManager', staff, loads);
  return { column, name };
}

/** The first of these people who may take it, or who has a deputy that may. */
function firstWhoCan(names: readonly string[], role: RoleKey, staff: readonly StaffEntry[]): string | null {
  for (const name of names) {
    const actor = whoActsFor(name, staff);
    if (actor !== null && mayHandle({ name: actor, role, staff })) return actor;
  }
  return null;
}

function leastLoaded(role: RoleKey, staff: readonly StaffEntry[], loads: Loads): string | null {
  const load = (name: string) => loads.get(name) ?? 0;
  const [first] = [...namesWith(role, staff, { active: true })].sort(
    (a, b) => load(a) - load(b) || compare(a, b),
  );
  return first ?? null;
}

function namesWith(
  role: RoleKey,
  staff: readonly StaffEntry[],
  { active }: Pick<StaffEntry, 'active'>,
): readonly string[] {
  return staff
    .filter((one) => one.role === role && one.active === active && one.name !== '')
    .map(({ name }) => name);
}

function namesOn(column: HandlerField, cases: readonly CaseValues[]): readonly string[] {
  return cases.map((one) => textOf(one, column)).filter((name) => name !== '');
}

function latestFirst(cases: readonly CaseValues[]): readonly CaseValues[] {
  return [...cases].sort(
    (a, b) =>
      compare(textOf(b, 'stageSince'), textOf(a, 'stageSince')) ||
      compare(textOf(b, 'caseId'), textOf(a, 'caseId')),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
