import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import { calendarDaysAfter, officeDaysAfter } from '../office-days.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen, stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import { claimSiblings } from './claim-siblings.ts';
import { initialsOf } from './initials-of.ts';
import { quiet, stageOverdue, waitingTooLong } from './kinds/clocks.ts';
import { actionOverdue, dueSoon, dueToday, paymentOverdue, promisePassed } from './kinds/dates.ts';
import { appealEnding, entitlementEnding } from './kinds/endings.ts';
import { MATTER_KINDS, type Matter, type MatterKind } from './matter.ts';
import type { ClockRule, DayRule, MatterDay, MatterSettings } from './matter-rule.ts';
import { ownerOf } from './owner-of.ts';
import { waitingForOf } from './waiting-for-of.ts';

const RULES: { readonly [Kind in MatterKind]: ClockRule } = {
  appealEnding: onADay(appealEnding),
  promisePassed: onADay(promisePassed),
  entitlementEnding: onADay(entitlementEnding),
  actionOverdue: onADay(actionOverdue),
  stageOverdue,
  waitingTooLong,
  quiet,
  paymentOverdue: onADay(paymentOverdue),
  dueToday: onADay(dueToday),
  dueSoon: onADay(dueSoon),
};

/** What has a day of its own has not been lasting. */
function onADay(rule: DayRule): ClockRule {
  return (caseValues, day) => {
    const due = rule(caseValues, day);
    return due === null ? null : { due, since: null };
  };
}

/** Of a case that somebody works on, and of one that waits for nobody; what hurts the client most first. */
const OF_OPEN = MATTER_KINDS.map((kind) => ({ kind, rule: RULES[kind] }));
const OF_CLOSED = OF_OPEN.filter(({ kind }) => kind === 'entitlementEnding');

/** The columns of all cases that have to be read for it. */
export const MATTER_FIELDS: readonly FieldKey[] = [
  'caseId',
  'clientId',
  'clientName',
  'claimType',
  'stage',
  'stageSince',
  'nextActionDue',
  'promisedDate',
  'waitingFor',
  'waitingSince',
  ...HANDLER_COLUMNS.map(({ field }) => field),
  'intakeDate',
  'lastContact',
  'authorityStatus',
  'decisionDate',
  'entitlementUntil',
  'balance',
  'paymentStatus',
  'paymentDue',
];

/**
 * What somebody has to be reminded of on a day, by case number, and of each case what hurts the client most first.
 * Rows that have no number yet are left out, and so are further rows with a number that stands above them.
 * @param cases with at least the columns `MATTER_FIELDS`, in any order
 * @param today on the office's clock: `2025-03-31`
 */
export function mattersOf({
  cases,
  settings,
  today,
}: {
  readonly cases: readonly ListedCase[];
  readonly settings: MatterSettings;
  readonly today: string;
}): readonly Matter[] {
  const numbered = byNumber(cases);
  const day: MatterDay = {
    today,
    soonUntil: lastSoon(today, settings),
    settings,
    siblings: claimSiblings(numbered.map(({ caseValues }) => caseValues)),
  };
  return numbered.flatMap((listed) => mattersOfCase(listed, day));
}

/** What falls on days that nobody works comes soon on the last day that is worked before them. */
function lastSoon(today: string, { dueSoonDays, closures }: MatterSettings): string {
  const soon = calendarDaysAfter(today, dueSoonDays);
  const beforeWork = calendarDaysAfter(officeDaysAfter(today, 1, closures), -1);
  if (beforeWork > soon) return beforeWork;
  return soon;
}

function byNumber(cases: readonly ListedCase[]): readonly ListedCase[] {
  const upmost = new Map<string, ListedCase>();
  for (const listed of cases) {
    const caseId = textOf(listed.caseValues, 'caseId');
    const known = upmost.get(caseId);
    if (caseId !== '' && (known === undefined || listed.rowNumber < known.rowNumber))
      upmost.set(caseId, listed);
  }
  return [...upmost].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, listed]) => listed);
}

/** Asked of every case of the office: only of those that are told of more is gathered. */
function mattersOfCase({ rowNumber, caseValues }: ListedCase, day: MatterDay): readonly Matter[] {
  const found: Pick<Matter, 'kind' | 'due' | 'since'>[] = [];
  for (const { kind, rule } of isOpen(caseValues) ? OF_OPEN : OF_CLOSED) {
    const days = rule(caseValues, day);
    if (days !== null) found.push({ kind, ...days });
  }
  if (found.length === 0) return [];
  const caseId = textOf(caseValues, 'caseId');
  const initials = initialsOf(textOf(caseValues, 'clientName'));
  const stage = stageOf(caseValues);
  const owner = whoseMatter(caseValues);
  const awaited = waitingForOf(caseValues);
  return found.map(({ kind, due, since }) => {
    const waitingFor = kind === 'waitingTooLong' ? awaited : null;
    return { kind, caseId, rowNumber, initials, stage, owner, due, since, waitingFor };
  });
}

/** Nobody has a closed case any more; whoever knew the client hears of it. */
function whoseMatter(caseValues: CaseValues): string {
  return isOpen(caseValues) ? ownerOf(caseValues) : textOf(caseValues, 'clientManager');
}
