import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import type { StaffEntry } from '../../../mappings/sheet/staff-entry.ts';
import { whoActsFor } from '../../../mappings/sheet/who-acts-for.ts';
import { shownValue } from '../../../mappings/shown-value.ts';
import { STAGES } from '../../../mappings/stages.ts';
import type { Actor } from '../actor.ts';
import { ownerOf } from '../reminders/owner-of.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';

/** A line of somebody's list. */
export interface MyCase {
  readonly caseId: string;
  readonly rowNumber: number;
  readonly clientName: string;
  readonly stage: string;
  readonly nextAction: string;
  readonly due: string;
  readonly when: 'overdue' | 'today' | 'later' | 'undated';
}

/** Part of somebody's list, the most urgent first. */
export interface MyCases {
  readonly cases: readonly MyCase[];
  /** Of all, shown or not. */
  readonly count: number;
  readonly overdueCount: number;
  readonly todayCount: number;
}

const CASES_A_PAGE = 50;

/** The cases that wait for somebody, or for a colleague whom they stand in for, by the date of what is next. */
export function myCases({
  rows,
  by,
  staff,
  today,
  from,
}: {
  readonly rows: readonly ListedCase[];
  readonly by: Actor;
  readonly staff: readonly StaffEntry[];
  readonly today: string;
  /** How many are shown already. */
  readonly from: number;
}): MyCases {
  const isMine = waitsFor(by, staff);
  const mine = rows
    .filter(({ caseValues }) => textOf(caseValues, 'caseId') !== '' && isMine(caseValues))
    .map((row) => ({ row, order: urgency(row.caseValues) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.row.rowNumber - b.row.rowNumber))
    .map(({ row }) => row);
  const dues = mine.map(({ caseValues }) => textOf(caseValues, 'nextActionDue'));
  return {
    cases: mine.slice(from, from + CASES_A_PAGE).map((row) => listed(row, today)),
    count: mine.length,
    overdueCount: dues.filter((due) => due !== '' && due < today).length,
    todayCount: dues.filter((due) => due === today).length,
  };
}

/** A case is with whoever stands in the column of its stage's role; where nobody does, with all of that role. */
function waitsFor(by: Actor, staff: readonly StaffEntry[]): (caseValues: CaseValues) => boolean {
  const standsIn = new Map<string, boolean>();
  const isFor = (name: string): boolean => {
    const known = standsIn.get(name);
    if (known !== undefined) return known;
    const acting = whoActsFor(name, staff);
    const answer = acting === null ? by.roles.has('teamManager') : acting === by.name;
    standsIn.set(name, answer);
    return answer;
  };
  return (caseValues) => {
    const role = STAGES.find(({ key }) => key === stageOf(caseValues))?.role ?? null;
    if (role === null) return false;
    const name = ownerOf(caseValues);
    return name === '' ? by.roles.has(role) : isFor(name);
  };
}

/** Texts in this order are the most urgent first; what has no date comes last, the longest in its stage first. */
function urgency(caseValues: CaseValues): string {
  const NO_DATE = '9999-12-31';
  const due = textOf(caseValues, 'nextActionDue') || NO_DATE;
  return `${due} ${textOf(caseValues, 'stageSince') || NO_DATE}`;
}

function listed({ rowNumber, caseValues }: ListedCase, today: string): MyCase {
  const due = textOf(caseValues, 'nextActionDue');
  return {
    caseId: textOf(caseValues, 'caseId'),
    rowNumber,
    clientName: textOf(caseValues, 'clientName'),
    stage: shownValue('stage', stageOf(caseValues)),
    nextAction: textOf(caseValues, 'nextAction'),
    due: due === '' ? '' : shownValue('date', due),
    when: due === '' ? 'undated' : due < today ? 'overdue' : due === today ? 'today' : 'later',
  };
}
