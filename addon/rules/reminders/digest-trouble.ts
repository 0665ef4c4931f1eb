import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen } from '../stage-of.ts';
import type { Addressee } from './addressee.ts';
import { addresseeIn } from './addressees.ts';
import type { OfficeTrouble } from './office-overview.ts';
import { ownerOf } from './owner-of.ts';

/** Of open cases, who does not hear of them because nobody can write to them; nothing where no case is open. */
export function unreachable(office: {
  readonly cases: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly addressees: readonly Addressee[];
}): readonly OfficeTrouble[] {
  const { cases, staff, addressees } = office;
  const open = cases.filter(({ caseValues }) => isOpen(caseValues));
  if (open.length === 0) return [];
  const owners = new Set(open.map(({ caseValues }) => ownerOf(caseValues)));
  const names = withoutAddress(owners, { staff, addressees });
  return [
    ...(addressees.length === 0 ? [{ what: 'noStaff' } as const] : []),
    ...(addressees.length > 0 && !addressees.some(({ isManager }) => isManager)
      ? [{ what: 'noManager' } as const]
      : []),
    ...(names.length === 0 ? [] : [{ what: 'noAddress', names } as const]),
  ];
}

/** Who is here and has cases, their own or those of somebody who is away, but can be told of none. */
function withoutAddress(
  owners: ReadonlySet<string>,
  { staff, addressees }: { readonly staff: readonly StaffEntry[]; readonly addressees: readonly Addressee[] },
): readonly string[] {
  const acting = [...owners].flatMap((owner) => whoActsFor(owner, staff) ?? []);
  return [...new Set(acting)].filter((name) => addresseeIn(name, { staff, addressees }) === null);
}
