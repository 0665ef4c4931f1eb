import { ofValues, type SheetFunction, type SheetFunctions } from '../sheet-function.ts';
import { isFormulaError, type Scalar } from '../values.ts';

/** What kind of value a cell holds. */
export const KIND_FUNCTIONS: SheetFunctions = {
  ISBLANK: asks((value) => value === null),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISERROR: asks(isFormulaError),
  ISERR: asks((value) => isFormulaError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isFormulaError(value) && value.error === '#N/A'),
  NA: ofValues([0, 0], () => ({ error: '#N/A' })),
  N: ofValues([1, 1], ([value]) =>
    typeof value === 'boolean' ? Number(value) : typeof value === 'number' ? value : 0,
  ),
  T: ofValues([1, 1], ([value]) => (typeof value === 'string' ? value : '')),
};

function asks(question: (value: Scalar) => boolean): SheetFunction {
  return { ...ofValues([1, 1], ([value = null]) => question(value)), seesErrors: true };
}
