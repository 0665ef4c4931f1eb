import { DROP_DOWNS } from '../../drop-downs.ts';
import { type Column, STAFF_TAB } from '../../tabs.ts';
import { belowHeader } from '../a1.ts';
import type { StandingTab } from '../part-plan.ts';
import type { DataValidationRule } from '../rest.ts';

/** What a column lets people choose from, or tick; null where anything may be typed. */
export function validationRule({ kind }: Column, tabs: readonly StandingTab[]): DataValidationRule | null {
  if (kind === 'staffName') return staffNames(tabs);
  if (kind === 'tick')
    return { condition: { type: 'BOOLEAN', values: [] }, strict: true, showCustomUi: true };
  const words = DROP_DOWNS[kind];
  if (words === undefined) return null;
  return {
    condition: { type: 'ONE_OF_LIST', values: words.map((userEnteredValue) => ({ userEnteredValue })) },
    inputMessage: 'יש לבחור ערך מהרשימה',
    strict: true,
    showCustomUi: true,
  };
}

/** A new colleague may be named before the staff tab knows them, so a name that is not listed only warns. */
function staffNames(tabs: readonly StandingTab[]): DataValidationRule | null {
  const staff = tabs.find(({ wanted }) => wanted.title === STAFF_TAB.title);
  const name = staff?.columns.get('name');
  if (staff === undefined || name === undefined) return null;
  return {
    condition: {
      type: 'ONE_OF_RANGE',
      values: [{ userEnteredValue: `=${belowHeader(staff.state, name)}` }],
    },
    strict: false,
    showCustomUi: true,
  };
}
