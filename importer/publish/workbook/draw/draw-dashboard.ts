import type { Workbook, Worksheet } from 'exceljs';
import type { FieldKey } from '../../../../mappings/fields.ts';
import {
  type CaseRanges,
  caseCountFormula,
  noNextActionFormula,
  openReviewFormula,
} from '../../../../mappings/sheet/dashboard.ts';
import { type Column, DASHBOARD_TITLE } from '../../../../mappings/sheet/tabs.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { columnLetters } from '../../../cell-address.ts';
import type { CaseCounts } from '../../tables/count-cases.ts';
import type { ImportSummary } from '../../tables/import-summary.ts';
import type { StaffMember } from '../../tables/staff.ts';
import type { Table } from '../../tables/table.ts';
import { ROWS_A_SHEET } from '../xlsx/excel-limits.ts';
import { type Shown, show, showTable } from './dashboard-cells.ts';
import { handlerRows, STAGE_ROW, stageRows } from './dashboard-rows.ts';
import { A4, LOOK } from './look.ts';

/** What the dashboard shows, and where its formulas look. */
export interface Dashboard {
  readonly cases: Table;
  readonly review: Table;
  readonly staff: readonly StaffMember[];
  readonly counts: CaseCounts;
  readonly openReviewItems: number;
  /** By stage label: a case that came to its stage before this serial day is overdue. */
  readonly overdueBefore: ReadonlyMap<string, number>;
  readonly summary: ImportSummary;
}

const WIDTHS = [32, 18, 17, 18, 17, 24];

const WORKBOOK_KIND_LABELS = {
  documents: 'מעקב מסמכים',
  authority: 'מעקב רשויות',
  billing: 'גבייה',
} as const;

const HOW_TO = [
  'בלשונית תיקים עובדים ומסננים כרגיל. עמודות שכותרתן אפורה נכתבות בידי התוכנה ולכן הן נעולות. עמודות משלכם אפשר להוסיף בסוף.',
  'כדי למיין: סקירה ← ביטול הגנה על גיליון. אין סיסמה.',
  'בלשונית לבדיקה בוחרים החלטה מהרשימה. בייבוא הבא ההחלטות יחולו, וכל מה ששיניתם בתיקים יישמר.',
  'אדום: המועד עבר. צהוב: המועד קרב. ימי היעד לכל שלב נקבעים בלשונית הגדרות.',
];

/** Draws the dashboard: live counts over the cases, and what the last import brought. */
export function drawDashboard(workbook: Workbook, dashboard: Dashboard): void {
  const sheet = workbook.addWorksheet(DASHBOARD_TITLE, {
    views: [{ rightToLeft: true, showGridLines: false }],
    pageSetup: { orientation: 'landscape', paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [index, width] of WIDTHS.entries()) sheet.getColumn(index + 1).width = width;
  const { cases, staff, counts, overdueBefore, summary } = dashboard;
  const addresses = addressesOf(cases);
  show(sheet.getCell('A1'), 'לוח בקרה', { font: LOOK.title });
  sheet.getRow(1).height = 32;
  show(
    sheet.getCell('A2'),
    `הייבוא האחרון: ${summary.importedAt.slice(0, 10).split('-').reverse().join('/')}`,
    {
      font: LOOK.caption,
    },
  );
  showTiles(sheet, dashboard, addresses.ranges);

  showTable(sheet, {
    heading: 'לפי שלב',
    headers: ['שלב', 'אצל מי', 'תיקים', 'באיחור', 'ימי יעד', 'באיחור אם בשלב מלפני'],
    rows: stageRows({ ranges: addresses.ranges, counts, overdueBefore }),
    rowNumber: STAGE_ROW,
    kinds: ['text', 'text', 'number', 'number', 'number', 'date'],
  });
  markLate(sheet, STAGE_ROW + 2, STAGES.length + 1);
  let rowNumber = STAGE_ROW + STAGES.length + 4;
  const handlers = handlerRows({ ...addresses, counts, staff, firstRowNumber: rowNumber + 2 });
  showTable(sheet, {
    heading: 'לפי עובד: תיקים שמחכים לו עכשיו',
    headers: ['שם', 'תפקיד', 'תיקים', 'באיחור'],
    rows: handlers,
    rowNumber,
    kinds: ['text', 'text'],
  });
  markLate(sheet, rowNumber + 2, handlers.length);
  rowNumber += handlers.length + 3;
  showTable(sheet, {
    heading: 'מה הביא הייבוא האחרון',
    headers: ['קובץ', 'סוג', 'שורות', 'תאים שנקלטו', 'עמודות אחרות', 'תאים שלא נקלטו'],
    rows: importRows(summary),
    rowNumber,
    kinds: ['text', 'text'],
  });
  rowNumber += summary.workbooks.length + 4;
  show(sheet.getCell(rowNumber, 1), 'איך עובדים כאן', { font: LOOK.section });
  for (const [index, line] of HOW_TO.entries()) {
    show(sheet.getCell(rowNumber + 1 + index, 1), line, { font: LOOK.cell });
  }
}

/** Colours the lines of a table in which cases are overdue. */
function markLate(sheet: Worksheet, firstRow: number, rowCount: number): void {
  if (rowCount === 0) return;
  const lastRow = firstRow + rowCount - 1;
  sheet.addConditionalFormatting({
    ref: `D${firstRow}:D${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`N($D${firstRow})>0`],
        style: { fill: LOOK.overdue, font: LOOK.overdueFont },
      },
    ],
  });
}

function showTiles(sheet: Worksheet, dashboard: Dashboard, ranges: CaseRanges): void {
  const { counts, openReviewItems, review } = dashboard;
  const firstRow = STAGE_ROW + 2;
  const overdue = ['', ...STAGES.map(({ label }) => label)].map(
    (label) => counts.byStage.get(label)?.overdue,
  );
  const tiles: readonly (readonly [caption: string, shown: Shown])[] = [
    ['תיקים', { formula: caseCountFormula(ranges), result: counts.cases }],
    [
      'באיחור',
      {
        formula: `SUM($D$${firstRow}:$D$${firstRow + STAGES.length})`,
        result: overdue.reduce<number>((sum, count) => sum + (count ?? 0), 0),
      },
    ],
    ['בלי פעולה הבאה', { formula: noNextActionFormula(ranges), result: counts.noNextAction }],
    [
      'ממתינים להחלטה',
      {
        formula: openReviewFormula(columnRange(review, 'id'), columnRange(review, 'decision')),
        result: openReviewItems,
      },
    ],
  ];
  for (const [index, [caption, shown]] of tiles.entries()) {
    show(sheet.getCell(4, index + 1), caption, { font: LOOK.caption, fill: LOOK.tileFill });
    show(sheet.getCell(5, index + 1), shown, { font: LOOK.figure, fill: LOOK.tileFill });
  }
  sheet.getRow(5).height = 30;
}

function importRows({ workbooks, clients, cases }: ImportSummary): readonly (readonly Shown[])[] {
  const sum = (count: (workbook: ImportSummary['workbooks'][number]) => number) =>
    workbooks.reduce((total, one) => total + count(one), 0);
  return [
    ...workbooks.map(({ workbook, kind, sourceRows, canonical, extra, rejected }) => [
      workbook,
      kind === null ? '' : WORKBOOK_KIND_LABELS[kind],
      sourceRows,
      canonical,
      extra,
      rejected,
    ]),
    [
      `סך הכול: ${cases} תיקים של ${clients} לקוחות`,
      '',
      sum(({ sourceRows }) => sourceRows),
      sum(({ canonical }) => canonical),
      sum(({ extra }) => extra),
      sum(({ rejected }) => rejected),
    ],
  ];
}

/** Where the dashboard's formulas find the cases. */
function addressesOf(cases: Table) {
  const range = (key: FieldKey) => columnRange(cases, key);
  const ranges: CaseRanges = {
    caseId: range('caseId'),
    clientName: range('clientName'),
    stage: range('stage'),
    stageSince: range('stageSince'),
    nextAction: range('nextAction'),
    nextActionDue: range('nextActionDue'),
  };
  return { ranges, range };
}

function columnRange({ title, columns }: Table, key: string): string {
  const letters = columnLetters(columns.findIndex((column: Column) => column.key === key));
  return `${title}!$${letters}$2:$${letters}$${ROWS_A_SHEET}`;
}
