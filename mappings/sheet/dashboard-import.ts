import type { DashboardCell } from './dashboard-cells.ts';
import type { ImportSummary } from './dashboard-content.ts';

const WORKBOOK_KIND_LABELS = {
  documents: 'מעקב מסמכים',
  authority: 'מעקב רשויות',
  billing: 'גבייה',
} as const;

/** One line per legacy workbook, and their sum. */
export function importLines({
  workbooks,
  clients,
  cases,
}: ImportSummary): readonly (readonly DashboardCell['content'][])[] {
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
