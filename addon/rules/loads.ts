import type { CaseValues } from '../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../mappings/sheet/handlers.ts';
import { STAGES } from '../../mappings/stages.ts';
import { stageOf } from './stage-of.ts';
import { textOf } from './text-of.ts';

/** How many cases wait for each person, by name. */
export type Loads = ReadonlyMap<string, number>;

/** Counts, for each person, the cases that are in a stage of the column that names them. */
export function loadsOf(cases: readonly CaseValues[]): Loads {
  const loads = new Map<string, number>();
  for (const caseValues of cases) {
    const column = HANDLER_COLUMNS.find(({ role }) => role === ROLE_OF_STAGE.get(stageOf(caseValues)));
    const name = column === undefined ? '' : textOf(caseValues, column.field);
    if (name !== '') loads.set(name, (loads.get(name) ?? 0) + 1);
  }
  return loads;
}

const ROLE_OF_STAGE = new Map(STAGES.map(({ key, role }) => [key, role]));
