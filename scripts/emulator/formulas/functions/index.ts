import type { SheetFunctions } from '../sheet-function.ts';
import { AGGREGATE_FUNCTIONS } from './aggregates.ts';
import { CONDITIONAL_FUNCTIONS } from './conditional.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import { KIND_FUNCTIONS } from './kinds.ts';
import { LOGIC_FUNCTIONS } from './logic.ts';
import { LOOKUP_FUNCTIONS } from './lookup.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { OFFICE_DAY_FUNCTIONS } from './office-days.ts';
import { POSITION_FUNCTIONS } from './positions.ts';
import { TEXT_FUNCTIONS } from './text.ts';

/** Every function of Google Sheets that the emulator calculates, by its name in capitals. */
export const SHEET_FUNCTIONS: SheetFunctions = {
  ...LOGIC_FUNCTIONS,
  ...KIND_FUNCTIONS,
  ...MATH_FUNCTIONS,
  ...AGGREGATE_FUNCTIONS,
  ...CONDITIONAL_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...POSITION_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...OFFICE_DAY_FUNCTIONS,
};
