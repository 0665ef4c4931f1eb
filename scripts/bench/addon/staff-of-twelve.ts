import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { ROLES } from '../../../mappings/roles.ts';
import { CASES_TAB, STAFF_TAB } from '../../../mappings/sheet/tabs.ts';
import type { SheetOnDesk } from './sheet-on-desk.ts';

const [TEAM_MANAGER, CASE_MANAGER] = ROLES;

/** Invented people. The workbooks know nine others. */
const NEWCOMERS = [
  { name: 'אביגיל ספיר', role: TEAM_MANAGER.label },
  { name: 'נדב אשל', role: CASE_MANAGER.label },
  { name: 'תהילה מור', role: CASE_MANAGER.label },
] as const;

/** Of every so many cases of the case managers, the newcomers take one each. */
const TAKEN_OF = 5;

/**
 * Makes twelve of the staff that the workbooks know by name: a team manager, and two case managers who take cases
 * over. All get an address.
 * @returns the addresses
 */
export function staffOfTwelve(desk: SheetOnDesk): readonly string[] {
  const known = desk.rowCount(STAFF_TAB.title) - 1;
  desk.write(
    STAFF_TAB.title,
    { row: known + 1, header: 'שם' },
    NEWCOMERS.map(({ name, role }) => [name, role]),
  );
  const addresses = Array.from(
    { length: known + NEWCOMERS.length },
    (_, index) => `staff${index + 1}@office.example`,
  );
  desk.write(
    STAFF_TAB.title,
    { row: 1, header: 'דוא"ל' },
    addresses.map((address) => [address]),
  );
  takeCasesOver(desk);
  return addresses;
}

function takeCasesOver(desk: SheetOnDesk): void {
  const { header } = FIELD_BY_KEY.caseManager;
  const [, ...takers] = NEWCOMERS;
  const handlers = desk.column(CASES_TAB.title, header).map((name, row) => {
    const taker = takers[row % TAKEN_OF];
    return [name === '' || taker === undefined ? name : taker.name];
  });
  desk.write(CASES_TAB.title, { row: 1, header }, handlers);
}
