import { COLOURS } from '../../colours.ts';
import { columnLetters } from '../../column-letters.ts';
import { CASES_TAB, REVIEW_TAB } from '../../tabs.ts';
import { caseFormulas, cellBelowHeader } from '../case-formulas.ts';
import { colour } from '../columns/cell-looks.ts';
import { runsOf } from '../grid-ranges.ts';
import type { PlanningBasis, StandingTab } from '../part-plan.ts';
import type { CellFormat, GridRange } from '../rest.ts';
import type { WantedLayout } from '../wanted-layout.ts';
import { isTable } from '../wanted-tabs.ts';

/** A conditional format as it should be. */
export interface WantedColour {
  readonly key: string;
  readonly tab: StandingTab;
  readonly ranges: readonly GridRange[];
  /** With its leading `=`, for the first cell of the first range. */
  readonly formula: string;
  readonly format: CellFormat;
}

const OVERDUE: CellFormat = {
  backgroundColorStyle: colour(COLOURS.overdueGround),
  textFormat: { foregroundColorStyle: colour(COLOURS.overdueText), bold: true },
};
const DUE_SOON: CellFormat = { backgroundColorStyle: colour(COLOURS.dueSoonGround) };
const SETTLED: CellFormat = { textFormat: { foregroundColorStyle: colour(COLOURS.closedText) } };

/** The conditional formats of the case sheet; of two that match, the first one shows. */
export function wantedColours(basis: PlanningBasis): readonly WantedColour[] {
  return [...caseColours(basis), ...reviewColours(basis), ...lateColours(basis)];
}

/** The keys of formats that belong to what is left alone. */
export function coloursLeftAlone({ dashboard }: WantedLayout): ReadonlySet<string> {
  return new Set(dashboard === null ? [LATE] : []);
}

const LATE = 'late';

function caseColours({ tabs }: PlanningBasis): readonly WantedColour[] {
  const tab = tabs.find(({ wanted }) => wanted.title === CASES_TAB.title);
  const formulas = caseFormulas(tabs);
  if (tab === undefined || formulas === null) return [];
  const down = (key: string) => [{ ...belowHeaderOf(tab), ...columnOf(tab, key) }];
  const paint = (key: string, formula: string, ranges: readonly GridRange[], format: CellFormat) => ({
    key,
    tab,
    ranges,
    formula: `=${formula}`,
    format,
  });
  return [
    paint('actionOverdue', formulas.actionOverdue, down('nextActionDue'), OVERDUE),
    paint('actionDueSoon', formulas.actionDueSoon, down('nextActionDue'), DUE_SOON),
    paint('stageOverdue', formulas.stageOverdue, down('stageSince'), OVERDUE),
    paint('stageDueSoon', formulas.stageDueSoon, down('stageSince'), DUE_SOON),
    paint('closed', formulas.closed, [belowHeaderOf(tab)], SETTLED),
  ];
}

function reviewColours({ tabs }: PlanningBasis): readonly WantedColour[] {
  const tab = tabs.find(({ wanted }) => wanted.title === REVIEW_TAB.title);
  if (tab?.columns.get('decision') === undefined) return [];
  const formula = `=${cellBelowHeader(tab, 'decision')}<>""`;
  return [{ key: 'decided', tab, ranges: [belowHeaderOf(tab)], formula, format: SETTLED }];
}

/** Lines of the dashboard in which cases are overdue. */
function lateColours({ tabs, wanted: { dashboard } }: PlanningBasis): readonly WantedColour[] {
  const tab = tabs.find(({ wanted }) => !isTable(wanted));
  const late = (dashboard ?? []).filter(({ look }) => look === 'lateCount');
  const [first] = late;
  if (tab === undefined || first === undefined) return [];
  const ranges = runsOf(
    late.map(({ rowIndex }) => rowIndex),
    () => '',
  ).map(({ start, end }) => ({
    sheetId: tab.state.sheetId,
    startRowIndex: start,
    endRowIndex: end,
    startColumnIndex: first.columnIndex,
    endColumnIndex: first.columnIndex + 1,
  }));
  const formula = `=N($${columnLetters(first.columnIndex)}${first.rowIndex + 1})>0`;
  return [{ key: LATE, tab, ranges, formula, format: OVERDUE }];
}

function belowHeaderOf({ state }: StandingTab): GridRange {
  return { sheetId: state.sheetId, startRowIndex: state.headerRowIndex + 1 };
}

function columnOf({ columns }: StandingTab, key: string) {
  const index = columns.get(key) ?? 0;
  return { startColumnIndex: index, endColumnIndex: index + 1 };
}
