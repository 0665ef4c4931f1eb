import { DECISIONS, REVIEW_KINDS } from '../../../mappings/review.ts';
import type { CellValue } from '../../../mappings/sheet/case-row.ts';
import { REVIEW_TAB } from '../../../mappings/sheet/tabs.ts';
import type { ReviewItem } from '../../review/review-item.ts';
import { cutToCell, splitToCells } from './cell-limit.ts';
import { furtherColumns } from './further-columns.ts';
import type { Table } from './table.ts';

/** One line of the review tab, as it is shown. */
export interface ReviewRow {
  readonly id: string;
  readonly kind: string;
  readonly first: string;
  readonly second: string;
  readonly why: string;
  readonly weightBits: number | null;
  /** The words in the decision column; a person may have written some of their own. */
  readonly decision: string;
  readonly note: string;
  readonly caseIds: string;
  /** What the item is about, as JSON. */
  readonly subject: string;
}

const KIND_LABELS = new Map<string, string>(REVIEW_KINDS.map(({ key, label }) => [key, label]));
const DECISION_LABELS = new Map<string, string>(DECISIONS.map(({ key, label }) => [key, label]));
const LATER = DECISION_LABELS.get('later');

/**
 * The lines of the review tab: open items first, in the order given, decided ones below.
 * A decision whose item did not come up again stays, so that it is applied in every import to come.
 */
export function reviewRows(
  items: readonly ReviewItem[],
  previous: readonly ReviewRow[],
): readonly ReviewRow[] {
  const before = new Map(previous.map((row) => [row.id, row]));
  const rows = items.map((item) => reviewRow(item, before.get(item.id)));
  const ids = new Set(items.map(({ id }) => id));
  const kept = previous.filter(({ id, decision, note }) => !ids.has(id) && (decision !== '' || note !== ''));
  const all = [...rows, ...kept];
  return [...all.filter(isOpenRow), ...all.filter((row) => !isOpenRow(row))];
}

/** Whether nobody has settled it yet. */
export function isOpenRow({ decision }: Pick<ReviewRow, 'decision'>): boolean {
  return decision === '' || decision === LATER;
}

/** The review tab. */
export function reviewTable(rows: readonly ReviewRow[]): Table {
  const subjects = rows.map(({ subject }) => splitToCells(subject));
  const pieces = subjects.reduce((most, { length }) => Math.max(most, length), 1);
  return {
    ...REVIEW_TAB,
    columns: [...REVIEW_TAB.columns, ...furtherColumns(REVIEW_TAB, 'subject', pieces)],
    rowCount: rows.length,
    rows: () => rows.map((row, index) => [...cellsOf(row), ...(subjects[index] ?? [])]),
  };
}

function reviewRow(item: ReviewItem, before: ReviewRow | undefined): ReviewRow {
  return {
    id: item.id,
    kind: KIND_LABELS.get(item.kind) ?? item.kind,
    first: item.first,
    second: item.second,
    why: item.why,
    weightBits: item.weightBits === null ? null : Math.round(item.weightBits * 10) / 10,
    decision: item.decision === null ? (before?.decision ?? '') : (DECISION_LABELS.get(item.decision) ?? ''),
    note: before?.note ?? '',
    caseIds: item.caseIds.join(', '),
    subject: JSON.stringify(item.subject),
  };
}

/** All but the subject, in the order of the tab's columns. */
function cellsOf(row: ReviewRow): readonly CellValue[] {
  const { id, kind, first, second, why, weightBits, decision, note, caseIds } = row;
  return [id, kind, first, second, why, weightBits, decision, note, caseIds].map((cell) =>
    typeof cell === 'string' ? cutToCell(cell) : cell,
  );
}
