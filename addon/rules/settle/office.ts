import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { type IssuedNumbers, issuedSoFar } from '../issued-numbers.ts';
import { type KnownClients, knownClients } from '../known-clients.ts';
import { loadsOf, whoHas } from '../loads.ts';
import { textOf } from '../text-of.ts';
import type { ListedCase, ToSettle } from './settlement.ts';

/** The office as it is while row after row is settled. */
export interface Office extends Pick<ToSettle, 'staff' | 'settings' | 'now' | 'published'> {
  readonly clients: KnownClients;
  readonly loads: ReadonlyMap<string, number>;
  readonly issued: () => IssuedNumbers;
  /** Numbers were given. */
  readonly issue: (issued: IssuedNumbers) => void;
  /** A case is now as it is; null before where it is new. */
  readonly take: (before: CaseValues | null, after: CaseValues) => void;
}

/** @param standing the cases of the rows to be settled, as they were before */
export function openOffice(
  { staff, settings, now, published, lists, issued, rows }: ToSettle,
  standing: readonly CaseValues[],
): Office {
  const claimed = new Set(rows.map(({ row }) => row.rowNumber));
  const cases = [...otherCases(lists, claimed), ...standing];
  const clients = knownClients(cases);
  const loads = new Map(loadsOf(cases));
  const idsOf = (key: FieldKey) => cases.map((one) => textOf(one, key));
  let numbers = issuedSoFar({ issued, clientIds: idsOf('clientId'), caseIds: idsOf('caseId') });
  const shift = (caseValues: CaseValues, by: number) => {
    const name = whoHas(caseValues);
    if (name !== '') loads.set(name, (loads.get(name) ?? 0) + by);
  };
  return {
    staff,
    settings,
    now,
    published,
    clients,
    loads,
    issued: () => numbers,
    issue: (given) => {
      numbers = given;
    },
    take: (before, after) => {
      if (before !== null) shift(before, -1);
      shift(after, 1);
      clients.add(after);
    },
  };
}

function otherCases(lists: readonly ListedCase[], claimed: ReadonlySet<number>): readonly CaseValues[] {
  return lists.filter(({ rowNumber }) => !claimed.has(rowNumber)).map(({ caseValues }) => caseValues);
}
