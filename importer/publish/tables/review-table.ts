import { DECISIONS, REVIEW_KINDS } from '../../../mappings/review.ts';
import { REVIEW_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ReviewItem } from '../../review/review-item.ts';
import { cutToCell, splitToCells } from '../xlsx/excel-limits.ts';
import { furtherColumns } from './source-tables.ts';
import type { Table } from './table.ts';

const KIND_LABELS = new Map<string, string>(REVIEW_KINDS.map(({ key, label }) => [key, label]));
const DECISION_LABELS = new Map<string, string>(DECISIONS.map(({ key, label }) => [key, label]));

/** What waits for a decision, strongest first as given; what was decided stays below it. */
export function reviewTable(items: readonly ReviewItem[]): Table {
  const keys = items.map(({ subject }) => splitToCells(JSON.stringify(subject)));
  const ordered = [...items.entries()].sort(
    ([, a], [, b]) => Number(a.decision !== null) - Number(b.decision !== null),
  );
  return {
    ...REVIEW_TAB,
    columns: [
      ...REVIEW_TAB.columns,
      ...furtherColumns('מפתח', Math.max(1, ...keys.map(({ length }) => length))).map((one) => ({
        ...one,
        hidden: true,
      })),
    ],
    rowCount: items.length,
    rows: () =>
      ordered.map(([index, item]) => [
        item.id,
        KIND_LABELS.get(item.kind) ?? item.kind,
        cutToCell(item.first),
        cutToCell(item.second),
        cutToCell(item.why),
        item.weightBits === null ? null : Math.round(item.weightBits * 10) / 10,
        item.decision === null ? null : (DECISION_LABELS.get(item.decision) ?? null),
        null,
        cutToCell(item.caseIds.join(', ')),
        ...(keys[index] ?? []),
      ]),
  };
}
