import { DECISIONS } from '../review.ts';
import { CLOSED_LABELS, quoted } from './overdue.ts';

/** The cells of one column below its header, as addresses such as `תיקים!$F$2:$F$1048576`. */
export interface CaseRanges {
  readonly caseId: string;
  readonly clientName: string;
  readonly stage: string;
  readonly stageSince: string;
  readonly nextAction: string;
  readonly nextActionDue: string;
  readonly waitingFor: string;
}

/** The dashboard's own table of stages, as addresses of its columns. */
export interface StageRanges {
  readonly labels: string;
  readonly roles: string;
  /** A case that came to its stage before this day is overdue; empty where nothing is awaited. */
  readonly overdueBefore: string;
}

const ANY_TEXT = '"?*"';
const EMPTY = '""';
const BEFORE_TODAY = '"<"&TODAY()';

/** A row counts as a case when it has a case id, or when somebody typed a client's name. */
export function caseCountFormula({ caseId, clientName }: CaseRanges): string {
  return `${countIfs([caseId, ANY_TEXT])}+${countIfs([caseId, EMPTY], [clientName, ANY_TEXT])}`;
}

/** Open cases for which nobody wrote what comes next. */
export function noNextActionFormula({ caseId, stage, nextAction }: CaseRanges): string {
  const open = CLOSED_LABELS.map((label): Criterion => [stage, quoted(`<>${label}`)]);
  return countIfs([caseId, ANY_TEXT], [nextAction, EMPTY], ...open);
}

/** Cases in a stage; `label` is the address of its name, or a quoted text. */
export function inStageFormula({ stage }: CaseRanges, label: string): string {
  return countIfs([stage, label]);
}

/** Cases that name no stage. */
export function noStageFormula({ caseId, stage }: CaseRanges): string {
  return countIfs([caseId, ANY_TEXT], [stage, EMPTY]);
}

/** Those of them whose next action is overdue. */
export function overdueWithoutStageFormula({ caseId, stage, nextActionDue }: CaseRanges): string {
  return countIfs([caseId, ANY_TEXT], [stage, EMPTY], [nextActionDue, BEFORE_TODAY]);
}

/** Cases in a stage that are overdue by their next action, by their days in the stage, or by both. */
export function overdueInStageFormula(ranges: CaseRanges, label: string, overdueBefore: string): string {
  return overdueCount(ranges, [[ranges.stage, label]], overdueBefore);
}

/** Cases that now wait for one person in one role. */
export function withHandlerFormula(ranges: CaseRanges, stages: StageRanges, handler: Handler): string {
  return sumOverStages(stages, handler.role, countIfs(...handlerCriteria(ranges, stages, handler)));
}

/** Those of them that are overdue. */
export function overdueWithHandlerFormula(ranges: CaseRanges, stages: StageRanges, handler: Handler): string {
  const count = overdueCount(ranges, handlerCriteria(ranges, stages, handler), stages.overdueBefore);
  return sumOverStages(stages, handler.role, `(${count})`);
}

/** Review items that nobody has settled. */
export function openReviewFormula(id: string, decision: string): string {
  const later = DECISIONS.filter(({ key }) => key === 'later').map(({ label }) => quoted(label));
  return [EMPTY, ...later].map((word) => countIfs([id, ANY_TEXT], [decision, word])).join('+');
}

interface Handler {
  /** The column of cases that names the handler. */
  readonly column: string;
  /** The address of the person's name. */
  readonly name: string;
  readonly role: string;
}

type Criterion = readonly [range: string, test: string];

function countIfs(...criteria: readonly Criterion[]): string {
  return `COUNTIFS(${criteria.map((one) => one.join(',')).join(',')})`;
}

function handlerCriteria(
  { stage }: CaseRanges,
  { labels }: StageRanges,
  { column, name }: Handler,
): readonly Criterion[] {
  return [
    [column, name],
    [stage, labels],
  ];
}

/** Late by action + late by stage − late by both. */
function overdueCount(
  { nextActionDue, stageSince, waitingFor }: CaseRanges,
  criteria: readonly Criterion[],
  overdueBefore: string,
): string {
  const byAction: Criterion = [nextActionDue, BEFORE_TODAY];
  const byStage: readonly Criterion[] = [
    [stageSince, `"<"&${overdueBefore}`],
    [waitingFor, EMPTY],
  ];
  return `${countIfs(...criteria, byAction)}+${countIfs(...criteria, ...byStage)}-${countIfs(...criteria, byAction, ...byStage)}`;
}

function sumOverStages({ roles }: StageRanges, role: string, counts: string): string {
  return `SUMPRODUCT((${roles}=${quoted(role)})*${counts})`;
}
