import type { FieldKey } from '../../../mappings/fields.ts';
import type { CaseValues } from '../../../mappings/sheet/case-row.ts';
import { HANDLER_COLUMNS } from '../../../mappings/sheet/handlers.ts';
import type { ListedCase } from '../settle/settlement.ts';
import { isOpen, stageOf } from '../stage-of.ts';
import { textOf } from '../text-of.ts';
import { claimSiblings } from './claim-siblings.ts';
import { initialsOf } from './initials-of.ts';
import { quiet, stageOverdue, waitingTooLong } from './kinds/clocks.ts';
import { actionOverdue, dueSoon, dueToday, paymentOverdue, promisePassed } from './kinds/dates.ts';
import { appealEnding, entitlementEnding } from './kinds/endings.ts';
import { MATTER_KINDS, type Matter, type MatterKind } from './matter.ts';
import type { MatterDay, MatterRule, MatterSettings } from './matter-rule.ts';
import { ownerOf } from './owner-of.ts';
import { waitingForOf } from './waiting-for-of.ts';

const RULES: { readonly [Kind in MatterKind]: MatterRule } = {
  appealEnding,
  promisePassed,
  entitlementEnding,
  actionOverdue,
  stageOverdue,
  waitingTooLong,
  quiet,
  paymentOverdue,
  dueToday,
  dueSoon,
};

/** Of a case that waits for nobody. */
const KINDS_OF_CLOSED: readonly MatterKind[] = ['entitlementEnding'];

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
    settings,
    siblings: claimSiblings(numbered.map(({ caseValues }) => caseValues)),
  };
  return numbered
    .flatMap((listed) => mattersOfCase(listed, day))
    .sort((a, b) => (a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0));
}

function byNumber(cases: readonly ListedCase[]): readonly ListedCase[] {
  const upmost = new Map<string, ListedCase>();
  for (const listed of cases) {
    const caseId = textOf(listed.caseValues, 'caseId');
    const known = upmost.get(caseId);
    if (caseId !== '' && (known === undefined || listed.rowNumber < known.rowNumber))
      upmost.set(caseId, listed);
  }
  return [...upmost.values()];
}

function mattersOfCase({ rowNumber, caseValues }: ListedCase, day: MatterDay): readonly Matter[] {
  const kinds = isOpen(caseValues) ? MATTER_KINDS : KINDS_OF_CLOSED;
  return kinds.flatMap((kind) => {
    const due = RULES[kind](caseValues, day);
    if (due === null) return [];
    return {
      kind,
      caseId: textOf(caseValues, 'caseId'),
      rowNumber,
      initials: initialsOf(textOf(caseValues, 'clientName')),
      stage: stageOf(caseValues),
      owner: whoseMatter(caseValues),
      due,
      waitingFor: kind === 'waitingTooLong' ? waitingForOf(caseValues) : null,
    };
  });
}

/** Nobody has a closed case any more; whoever knew the client hears of it. */
function whoseMatter(caseValues: CaseValues): string {
  return isOpen(caseValues) ? ownerOf(caseValues) : textOf(caseValues, 'clientManager');
}
