import type { RoleKey } from '../../mappings/roles.ts';
import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../mappings/sheet/handlers.ts';
import type { StaffEntry } from '../../mappings/sheet/staff-entry.ts';
import { mayBeNamed, whoActsFor } from '../../mappings/sheet/who-acts-for.ts';
import { STAGES, type StageKey } from '../../mappings/stages.ts';
import type { Loads } from './loads.ts';
import { textOf } from './text-of.ts';

type HandlerField = (typeof HANDLER_COLUMNS)[number]['field'];

export interface NextOwner {
  /** The column that names them; null where the role has none (team managers). */
  readonly column: HandlerField | null;
  /** Of those who are away, whoever acts for them works it. Null where the case ends, or where nobody can take it. */
  readonly name: string | null;
}

/**
 * Under whose name a case comes in a stage: whoever already has this client (on this case, else on another), away or
 * not, as long as somebody acts for them; else whoever of that role has the fewest cases; else somebody of that
 * role who is away and has a deputy; else a team manager, in the same way.
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
    known.find((one) => mayBeNamed({ name: one, role, staff })) ??
    someoneOf(role, staff, loads) ??
    someoneOf('teamManager', staff, loads);
  return { column, name };
}

/** Whoever of a role is here and has the fewest cases; where nobody is, the first who is away and has a deputy. */
function someoneOf(role: RoleKey, staff: readonly StaffEntry[], loads: Loads): string | null {
  const here = namesWith(role, staff, { active: true });
  const away = namesWith(role, staff, { active: false });
  return leastLoaded(here, staff, loads) ?? away.find((name) => mayBeNamed({ name, role, staff })) ?? null;
}

/** Whoever stands in for others has their cases as well. */
function leastLoaded(names: readonly string[], staff: readonly StaffEntry[], loads: Loads): string | null {
  const waiting = new Map<string, number>();
  for (const [name, count] of loads) {
    const actor = whoActsFor(name, staff);
    if (actor !== null) waiting.set(actor, (waiting.get(actor) ?? 0) + count);
  }
  const load = (name: string) => waiting.get(name) ?? 0;
  const [first] = [...names].sort((a, b) => load(a) - load(b) || compare(a, b));
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
