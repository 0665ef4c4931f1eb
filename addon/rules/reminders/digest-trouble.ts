import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen } from '../stage-of.ts';
import type { Addressee } from './addressee.ts';
import { addresseeIn } from './addressees.ts';
import type { OfficeTrouble } from './office-overview.ts';
import { ownerOf } from './owner-of.ts';

/**
 * Who is here and has open cases, their own or those of somebody who is away, but can be told of none. What is
 * nobody's is the team managers', as long as one of them can be told.
 */
export function withoutAddress({
  cases,
  staff,
  addressees,
}: {
  readonly cases: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly addressees: readonly Addressee[];
}): readonly OfficeTrouble[] {
  const managers = addressees.some(({ isManager }) => isManager) ? [] : teamManagers(staff);
  const untold = (owner: string): readonly string[] => {
    const acting = whoActsFor(owner, staff);
    if (acting === null) return managers;
    return addresseeIn(acting, { staff, addressees }) === null ? [acting] : [];
  };
  const open = cases.filter(({ caseValues }) => isOpen(caseValues));
  const owners = new Set(open.map(({ caseValues }) => ownerOf(caseValues)));
  const names = new Set([...owners].flatMap(untold));
  return names.size === 0 ? [] : [{ what: 'noAddress', names: [...names] }];
}

function teamManagers(staff: readonly StaffEntry[]): readonly string[] {
  return staff
    .filter(({ role, active, name }) => role === 'teamManager' && active && name !== '')
    .map(({ name }) => name);
}
