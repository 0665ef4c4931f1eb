import { STAGES } from '../stages.ts';
import { type CaseRanges, caseCountFormula, noNextActionFormula, openReviewFormula } from './dashboard.ts';
import type { DashboardCell } from './dashboard-cells.ts';
import type { DashboardAddresses, DashboardContent } from './dashboard-content.ts';
import { handlerLines } from './dashboard-handlers.ts';
import { importLines } from './dashboard-import.ts';
import { OVERDUE_FORMULA, STAGE_ROW_NUMBER, stageLines } from './dashboard-stages.ts';
import { type DashboardTable, tableCells, textCell } from './dashboard-table.ts';
import { DASHBOARD_TITLE } from './tabs.ts';

/** Of the dashboard's columns, in characters. */
export const DASHBOARD_WIDTHS: readonly number[] = [32, 18, 17, 18, 17, 24];

type Content = DashboardCell['content'];

/**
 * The dashboard, cell by cell: live counts over the cases, and what the last import brought.
 * @param howTo a few lines on how to work here, in the words of the program people see
 */
export function dashboardCells({
  content,
  addresses,
  howTo,
}: {
  readonly content: DashboardContent;
  readonly addresses: DashboardAddresses;
  readonly howTo: readonly string[];
}): readonly DashboardCell[] {
  const ranges = caseRanges(addresses);
  const stages: DashboardTable = {
    heading: 'לפי שלב',
    headers: ['שלב', 'אצל מי', 'תיקים', 'באיחור', 'ימי יעד', 'באיחור אם בשלב מלפני'],
    kinds: ['text', 'text', 'number', 'number', 'number', 'date'],
    lateColumn: LATE_COLUMN,
    lines: stageLines({ ranges, settings: addresses.settings, content }),
  };
  const handlersAt = STAGE_ROW_NUMBER + stages.lines.length + 3;
  const handlers: DashboardTable = {
    heading: 'לפי עובד: תיקים שמחכים לו עכשיו',
    headers: ['שם', 'תפקיד', 'תיקים', 'באיחור'],
    kinds: ['text', 'text', 'number', 'number'],
    lateColumn: LATE_COLUMN,
    lines: handlerLines({
      ranges,
      addressOf: addresses.cases,
      content,
      firstRowNumber: handlersAt + 2,
    }),
  };
  const importAt = handlersAt + handlers.lines.length + 3;
  const imported: DashboardTable = {
    heading: 'מה הביא הייבוא האחרון',
    headers: ['קובץ', 'סוג', 'שורות', 'תאים שנקלטו', 'עמודות אחרות', 'תאים שלא נקלטו'],
    kinds: ['text', 'text', 'number', 'number', 'number', 'number'],
    lateColumn: null,
    lines: importLines(content.summary),
  };
  const howToAt = importAt + imported.lines.length + 3;
  return [
    textCell(1, DASHBOARD_TITLE, 'title'),
    textCell(2, `הייבוא האחרון: ${shownDay(content.summary.importedAt)}`, 'caption'),
    ...tiles(content, ranges, addresses),
    ...tableCells(STAGE_ROW_NUMBER, stages),
    ...tableCells(handlersAt, handlers),
    ...tableCells(importAt, imported),
    textCell(howToAt, 'איך עובדים כאן', 'section'),
    ...howTo.map((line, index) => textCell(howToAt + 1 + index, line, 'note')),
  ];
}

const LATE_COLUMN = 3;

function caseRanges({ cases }: DashboardAddresses): CaseRanges {
  return {
    caseId: cases('caseId'),
    clientName: cases('clientName'),
    stage: cases('stage'),
    stageSince: cases('stageSince'),
    nextAction: cases('nextAction'),
    nextActionDue: cases('nextActionDue'),
    waitingFor: cases('waitingFor'),
  };
}

function shownDay(importedAt: string): string {
  return importedAt.slice(0, 10).split('-').reverse().join('/');
}

function tiles(
  { counts, openReviewItems }: DashboardContent,
  ranges: CaseRanges,
  { review }: DashboardAddresses,
): readonly DashboardCell[] {
  const overdue = ['', ...STAGES.map(({ label }) => label)].reduce(
    (sum, label) => sum + (counts.byStage.get(label)?.overdue ?? 0),
    0,
  );
  const figures: readonly (readonly [caption: string, content: Content])[] = [
    ['תיקים', { formula: caseCountFormula(ranges), result: counts.cases }],
    ['באיחור', { formula: OVERDUE_FORMULA, result: overdue }],
    ['בלי פעולה הבאה', { formula: noNextActionFormula(ranges), result: counts.noNextAction }],
    [
      'ממתינים להחלטה',
      { formula: openReviewFormula(review('id'), review('decision')), result: openReviewItems },
    ],
  ];
  return figures.flatMap(([caption, content], columnIndex): readonly DashboardCell[] => [
    { rowIndex: 3, columnIndex, content: caption, look: 'tileCaption', kind: 'line' },
    { rowIndex: 4, columnIndex, content, look: 'figure', kind: 'number' },
  ]);
}
