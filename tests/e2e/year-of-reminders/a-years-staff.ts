import { ROLES, type RoleKey } from '../../../mappings/roles.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import type { Random } from '../../../scripts/samples/random.ts';
import { aColleague } from '../../builders/a-team.ts';
import { nextDay } from './jewish-calendar.ts';

const NAMES: readonly (readonly [name: string, role: RoleKey])[] = [
  ['אורית סלע', 'teamManager'],
  ['נטע ברקאי', 'clientManager'],
  ['רועי תבור', 'clientManager'],
  ['שני לביא', 'clientManager'],
  ['יואב כרמי', 'clientManager'],
  ['עמית שרוני', 'caseManager'],
  ['ליאת גפן', 'caseManager'],
  ['מורן אלקיים', 'caseManager'],
  ['איתי רגב', 'caseManager'],
  ['הדס נחום', 'caseManager'],
  ['גילה מורן', 'collections'],
  ['דני אשכנזי', 'collections'],
];

/** Somebody's leave, both days included. */
interface Leave {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** Twelve people, three leaves each in the year; whoever is away has a deputy of their role. */
export class YearsStaff {
  readonly #leaves: readonly Leave[];

  constructor(random: Random, firstDay: string) {
    this.#leaves = NAMES.flatMap(([name]) =>
      [0, 1, 2].map((third) => {
        const from = nextDay(firstDay, third * 120 + random.integer(0, 100));
        return { name, from, to: nextDay(from, random.integer(0, 14)) };
      }),
    );
  }

  /** Everybody as the tab צוות has them on a day. */
  on(day: string): readonly StaffEntry[] {
    return NAMES.map(([name, role], index) => {
      const isAway = this.#leaves.some(
        (leave) => leave.name === name && leave.from <= day && day <= leave.to,
      );
      const next = NAMES.filter(([, other]) => other === role);
      const deputy = next[(next.findIndex(([other]) => other === name) + 1) % next.length]?.[0] ?? '';
      const email = `person${index}@office.example`;
      // The team manager is the only one, and a client manager stands in.
      return aColleague(name, role, {
        email,
        active: !isAway,
        deputy: deputy === name ? 'נטע ברקאי' : deputy,
      });
    });
  }
}

export function namesOf(role: RoleKey): readonly string[] {
  return NAMES.flatMap(([name, one]) => (one === role ? [name] : []));
}

/** A row of the tab צוות. */
export function staffRow({ name, role, email, active, deputy }: StaffEntry): readonly string[] {
  const label = ROLES.find(({ key }) => key === role)?.label ?? '';
  return [name, label, email, active ? 'כן' : 'לא', deputy];
}
