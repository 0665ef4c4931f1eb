import type { FieldKey } from '../../mappings/fields.ts';
import { HANDLER_COLUMNS } from '../../mappings/sheet/handlers.ts';
import { myCases } from '../rules/sidebar/my-cases.ts';
import { readListedCases } from '../services/office-cells.ts';
import { answeringWithTrouble } from './answering.ts';
import type { MyCasesAnswer, WithTrouble } from './answers.ts';
import { countGiven } from './arguments.ts';
import { readDesk } from './desk.ts';

/**
 * The cases that wait for whoever asks, the most urgent first. Two reads, whatever the number of cases.
 * @param from how many the page shows already
 */
export function sidebarMyCases(from?: unknown): WithTrouble<MyCasesAnswer> {
  return answeringWithTrouble(() => {
    const desk = readDesk(null);
    if ('ok' in desk) return desk;
    const { spreadsheet, places, by, staff, now } = desk;
    const rows = readListedCases(spreadsheet.getId(), places, LISTED);
    return { ok: true, ...myCases({ rows, by, staff, today: now.slice(0, 10), from: countGiven(from) }) };
  });
}

/** What a list shows, and what says whose a case is. */
const LISTED: readonly FieldKey[] = [
  'caseId',
  'clientName',
  'stage',
  'stageSince',
  'nextAction',
  'nextActionDue',
  ...HANDLER_COLUMNS.map(({ field }) => field),
];
