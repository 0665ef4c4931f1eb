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
  const field = ownerField(caseValues);
  return field === null ? '' : textOf(caseValues, field);
}

/** The column that names whoever a case is with; null where none does. */
export function ownerField(caseValues: CaseValues): HandlerField | null {
  const role = ROLE_OF_STAGE.get(stageOf(caseValues));
  return HANDLER_COLUMNS.find((one) => one.role === role)?.field ?? null;
}

type HandlerField = (typeof HANDLER_COLUMNS)[number]['field'];

const ROLE_OF_STAGE = new Map(STAGES.map(({ key, role }) => [key, role]));
