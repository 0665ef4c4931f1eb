import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import type { Matter } from './matter.ts';
import type { PersonLoad } from './office-overview.ts';
import { medianDays } from './overview-median.ts';
import { ownerOf } from './owner-of.ts';

/** Fewer people of a role have nothing that is usual among them. */
const LEAST_PEOPLE = 3;
const MUCH_MORE = 1.5;

/** How much everybody who is here has on them, those in whose place they are included, the most loaded first. */
export function personLoads({
  cases,
  late,
  staff,
  mostCases,
  withWhom,
}: {
  readonly cases: readonly CaseValues[];
  readonly late: readonly Matter[];
  readonly staff: readonly StaffEntry[];
  /** 0 where the office set none. */
  readonly mostCases: number;
  readonly withWhom: (owner: string) => string;
}): readonly PersonLoad[] {
  const open = countOf(cases.map((one) => withWhom(ownerOf(one))));
  const overdue = countOf(onceACase(late).map(({ owner }) => withWhom(owner)));
  const here = staff.filter(({ active, name }) => active && name !== '');
  const openOf = (name: string) => open.get(name) ?? 0;
  const mostUsual = mostsByRole(here, openOf);
  const isOverloaded = (name: string) => {
    if (mostCases > 0) return openOf(name) > mostCases;
    const mosts = here.filter((line) => line.name === name).flatMap(({ role }) => mostUsual.get(role) ?? []);
    return mosts.length > 0 && mosts.every((most) => openOf(name) > most);
  };
  return [...new Set(here.map(({ name }) => name))]
    .map((name) => ({
      name,
      open: openOf(name),
      overdue: overdue.get(name) ?? 0,
      isOverloaded: isOverloaded(name),
    }))
    .sort((a, b) => b.open - a.open || b.overdue - a.overdue || (a.name < b.name ? -1 : 1));
}

/** From how many cases on somebody has much more than is usual in their role; roles of which that cannot be said are left out. */
function mostsByRole(
  here: readonly StaffEntry[],
  openOf: (name: string) => number,
): ReadonlyMap<StaffEntry['role'], number> {
  const roles = [...new Set(here.flatMap(({ role }) => role ?? []))];
  return new Map(
    roles.flatMap((role) => {
      const names = new Set(here.filter((line) => line.role === role).map(({ name }) => name));
      const usual = medianDays([...names].map(openOf)) ?? 0;
      return names.size < LEAST_PEOPLE || usual === 0 ? [] : [[role, usual * MUCH_MORE] as const];
    }),
  );
}

function onceACase(matters: readonly Matter[]): readonly Matter[] {
  return [...new Map(matters.map((matter) => [matter.rowNumber, matter])).values()];
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
