import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';

/**
 * Who stands in the column of the role that a case is with; empty where nobody is named, where no column names
 * whoever it is with (cases being taken in), and where it waits for nobody.
 */
export function ownerOf(caseValues: CaseValues): string {
  const role = ROLE_OF_STAGE.get(stageOf(caseValues));
  const column = HANDLER_COLUMNS.find((one) => one.role === role);
  return column === undefined ? '' : textOf(caseValues, column.field);
}

const ROLE_OF_STAGE = new Map(STAGES.map(({ key, role }) => [key, role]));
