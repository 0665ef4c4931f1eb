import { FIELD_BY_KEY } from '../../../mappings/fields.ts';
import { JOURNEY_COLUMNS } from '../../../mappings/sheet/journey-columns.ts';
import { CASES_TAB } from '../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../mappings/stages.ts';
import { type AddonOffice, OWNER } from './addon-office.ts';
import { type ActionCost, measureAction } from './measure-action.ts';

const PASTED_ROWS = 200;
const CASES = CASES_TAB.title;
const FINISH = JOURNEY_COLUMNS[0].header;

/** What each action cost, in the order in which they were done; an action after which the sheet is not as it should be throws. */
export function workADay({ host, desk }: AddonOffice): Readonly<Record<string, ActionCost>> {
  const menu = (functionName: string) => () => host.callAs({ user: OWNER, functionName });
  const edit = (row: number, header: string, values: readonly (readonly (string | boolean)[])[]) => () =>
    host.editAs({
      user: OWNER,
      range: desk.a1(CASES, { row, header }),
      values,
      isPasted: values.length > 1,
    });
  const clock = () => host.tick(60);

  const setUp = measureAction(host, menu('setUpOffice'));
  const refresh = measureAction(host, menu('refreshViewsAndProtections'));
  const firstClock = measureAction(host, clock);
  const newRow = desk.rowCount(CASES);
  const oneEdit = measureAction(host, edit(1, header('notes'), [['התקשרה, תחזור מחר']]));
  const newCase = measureAction(host, edit(newRow, header('clientName'), [['נעמה לויתן']]));
  expectCell(desk.value(CASES, { row: newRow, header: header('stage') }), STAGES[0].label);
  edit(newRow, header('phones'), [['050-1234567']])();
  edit(newRow, header('claimType'), [['נכות כללית']])();
  const handOff = measureAction(host, edit(newRow, FINISH, [[true]]));
  expectCell(desk.value(CASES, { row: newRow, header: header('stage') }), STAGES[1].label);
  const lines = Array.from({ length: PASTED_ROWS }, (_, index) => [`לבדוק ${index}`]);
  const paste = measureAction(host, edit(1, header('nextAction'), lines));
  return {
    'set-up': setUp,
    refresh,
    'clock, first run': firstClock,
    'one edit': oneEdit,
    'new case': newCase,
    'hand-off': handOff,
    [`paste of ${PASTED_ROWS} rows`]: paste,
    clock: measureAction(host, clock),
  };
}

const header = (key: keyof typeof FIELD_BY_KEY): string => FIELD_BY_KEY[key].header;

function expectCell(value: unknown, wanted: string): void {
  if (value !== wanted) throw new Error(`a case stands in ${String(value)}, not in ${wanted}`);
}
