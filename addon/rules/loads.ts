import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { ownerOf } from './reminders/owner-of.ts';
import { stageOf } from './stage-of.ts';
import { textOf } from './text-of.ts';

/** How many cases wait for each person, by name. */
export type Loads = ReadonlyMap<string, number>;

/** Counts, for each person, the cases that wait for them. */
export function loadsOf(cases: readonly CaseValues[]): Loads {
  const loads = new Map<string, number>();
  for (const caseValues of cases) {
    const name = whoHas(caseValues);
    if (name !== '') loads.set(name, (loads.get(name) ?? 0) + 1);
  }
  return loads;
}

/**
 * For whom a case waits: whoever is named in the column of its stage. One that is being taken in waits for its
 * client manager already, or all the new clients of a day would go to one person. Empty where it waits for nobody.
 */
export function whoHas(caseValues: CaseValues): string {
  const isTakenIn = stageOf(caseValues) === 'intake';
  return isTakenIn ? textOf(caseValues, 'clientManager') : ownerOf(caseValues);
}
