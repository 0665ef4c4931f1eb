import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import { remembering } from '../remembering.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen } from '../stage-of.ts';
import type { Addressee } from './addressee.ts';
import { addresseeIn } from './addressees.ts';
import type { OfficeTrouble } from './office-overview.ts';
import { ownerOf } from './owner-of.ts';

/** Who is here and has open cases, their own or those of somebody who is away, but can be told of none. */
export function withoutAddress({
  cases,
  staff,
  addressees,
}: {
  readonly cases: readonly ListedCase[];
  readonly staff: readonly StaffEntry[];
  readonly addressees: readonly Addressee[];
}): readonly OfficeTrouble[] {
  const unreached = remembering((owner: string) => {
    const acting = whoActsFor(owner, staff);
    return acting !== null && addresseeIn(acting, { staff, addressees }) === null ? acting : null;
  });
  const owners = cases
    .filter(({ caseValues }) => isOpen(caseValues))
    .map(({ caseValues }) => unreached(ownerOf(caseValues)));
  const names = [...new Set(owners)].flatMap((name) => name ?? []);
  return names.length === 0 ? [] : [{ what: 'noAddress', names }];
}
