import { HANDLER_COLUMNS } from '../../handlers.ts';
import { type OfficeMember, officeMembers } from '../../office-members.ts';
import { quoted } from '../../overdue.ts';
import type { StaffEntry } from '../../staff-entry.ts';
import { whoActsFor } from '../../who-acts-for.ts';
import type { CaseFormulas } from '../case-formulas.ts';
import { anyOf, inStagesOf } from './stage-formulas.ts';

/** How the keys of people's own views begin. */
export const STAFF_VIEWS = 'staff.';

interface StaffView {
  readonly key: string;
  readonly title: string;
  /** Which cases wait for them. */
  readonly formula: string;
}

/**
 * A view for everybody who is here and fills a role, of the cases that wait for them as the sidebar lists them:
 * those where the column of the stage's role names them or somebody absent in whose place they are, and those
 * where nobody is named in a stage of theirs. Where nobody who is here acts for whoever is named, the case waits
 * for the team managers, so that none falls between two.
 */
export function staffViews(staff: readonly StaffEntry[], formulas: CaseFormulas): readonly StaffView[] {
  const actors = actorsByName(staff);
  const members = officeMembers(staff);
  return members.map((member) => ({
    key: `${STAFF_VIEWS}${member.key}`,
    title: `התיקים של ${member.label}`,
    formula: anyOf([
      ...(member.roles.has('teamManager') ? [inStagesOf('teamManager', formulas)] : []),
      ...HANDLER_COLUMNS.flatMap(({ field, role }) => {
        const conditions = handlerConditions({ member, members, actors, role, cell: formulas.cell(field) });
        return conditions.length === 0 ? [] : [`AND(${inStagesOf(role, formulas)},${anyOf(conditions)})`];
      }),
    ]),
  }));
}

/** By each name on the staff tab, who does that work today; null where nobody does. */
function actorsByName(staff: readonly StaffEntry[]): ReadonlyMap<string, string | null> {
  const names = [...new Set(staff.map(({ name }) => name))].filter((name) => name !== '').sort();
  return new Map(names.map((name) => [name, whoActsFor(name, staff)]));
}

/** Which names in a handler column make a case of that role's stages wait for somebody. */
function handlerConditions({
  member,
  members,
  actors,
  role,
  cell,
}: {
  readonly member: OfficeMember;
  readonly members: readonly OfficeMember[];
  readonly actors: ReadonlyMap<string, string | null>;
  readonly role: (typeof HANDLER_COLUMNS)[number]['role'];
  readonly cell: string;
}): readonly string[] {
  const isNamed = (name: string) => `${cell}=${quoted(name)}`;
  const namesakes = members.filter(({ name }) => name === member.name);
  // Of two people of one name, the one who has the role is meant.
  const isMeant = member.roles.has(role) || !namesakes.some(({ roles }) => roles.has(role));
  const mine = isMeant ? [...actors].filter(([, actor]) => actor === member.name) : [];
  const known = [...actors].filter(([, actor]) => members.some(({ name }) => name === actor));
  return [
    ...mine.map(([name]) => isNamed(name)),
    ...(member.roles.has(role) ? [`${cell}=""`] : []),
    ...(member.roles.has('teamManager')
      ? [`NOT(${anyOf([`${cell}=""`, ...known.map(([name]) => isNamed(name))])})`]
      : []),
  ];
}
