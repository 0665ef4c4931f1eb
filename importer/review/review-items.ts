import type { FieldKey } from '../../mappings/fields.ts';
import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import type { CaseRecord } from '../case-record.ts';
import type { EarlierKnowledge } from '../earlier/earlier-knowledge.ts';
import type { Linkage } from '../match/linkage.ts';
import type { MergedClients } from '../merge/merge-clients.ts';
import type { SourceRow } from '../source-row.ts';
import type { WorkbookReading } from '../workbook-reading.ts';
import { caseItems } from './case-items.ts';
import { conflictItem } from './conflict-items.ts';
import { matchItems } from './match-items.ts';
import { isOpen, type ReviewItem } from './review-item.ts';
import { unreadableItems } from './unreadable-items.ts';

/** Everything a person must decide, open items first, the weightiest first. */
export function reviewItems({
  readings,
  rows,
  linkage,
  merged,
  known,
}: {
  readonly readings: readonly WorkbookReading[];
  readonly rows: readonly SourceRow[];
  readonly linkage: Linkage;
  readonly merged: MergedClients;
  readonly known: EarlierKnowledge;
}): readonly ReviewItem[] {
  const caseOfRow = casesByRow(merged.cases, rows.length);
  const { decisionOf } = known;
  const items = [
    ...matchItems({
      rows,
      linkage,
      earlier: known.decisions,
      rowOfHash: known.rowOfHash,
      caseIdOf: (rowIndex) => caseOfRow[rowIndex]?.caseId ?? '',
    }),
    ...caseItems(merged.unclear, decisionOf),
    ...merged.conflicts.map(({ record, conflict }) => conflictItem(record, conflict, rows, decisionOf)),
    ...unreadableItems({
      readings,
      caseAt: caseFinder(rows, caseOfRow),
      clientHas: clientFields(merged.cases),
      decisionOf,
    }),
  ];
  return items.sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      (b.weightBits ?? Number.NEGATIVE_INFINITY) - (a.weightBits ?? Number.NEGATIVE_INFINITY) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Cases with the unreadable texts that a person chose to keep, as extras under the field's header. */
export function keepChosenTexts(
  cases: readonly CaseRecord[],
  items: readonly ReviewItem[],
): readonly CaseRecord[] {
  const kept = new Map<string, (readonly [header: string, text: string])[]>();
  for (const { kind, subject, decision } of items) {
    if (kind !== 'unreadable' || subject.about !== 'value' || decision !== 'keepFirst') continue;
    const header = FIELD_BY_KEY[subject.field as FieldKey].header; // unreadable items are made from fields
    kept.set(subject.caseId, [...(kept.get(subject.caseId) ?? []), [header, subject.values[0]]]);
  }
  return cases.map((record) => {
    const extras = kept.get(record.caseId);
    return extras === undefined ? record : { ...record, extras: [...record.extras, ...extras] };
  });
}

function casesByRow(cases: readonly CaseRecord[], rowCount: number): readonly (CaseRecord | undefined)[] {
  const caseOfRow = new Array<CaseRecord | undefined>(rowCount).fill(undefined);
  for (const record of cases) for (const rowIndex of record.rowIndexes) caseOfRow[rowIndex] = record;
  return caseOfRow;
}

function caseFinder(rows: readonly SourceRow[], caseOfRow: readonly (CaseRecord | undefined)[]) {
  const place = (workbook: string, sheet: string, rowNumber: number) => `${workbook}\n${sheet}\n${rowNumber}`;
  const rowAt = new Map(
    rows.map(({ workbook, sheet, rowNumber }, index) => [place(workbook, sheet, rowNumber), index]),
  );
  return (workbook: string, sheet: string, rowNumber: number): CaseRecord | null =>
    caseOfRow[rowAt.get(place(workbook, sheet, rowNumber)) ?? -1] ?? null;
}

function clientFields(cases: readonly CaseRecord[]): (clientId: string, field: FieldKey) => boolean {
  const withId = new Set(
    cases.filter(({ values }) => values.nationalId !== undefined).map(({ clientId }) => clientId),
  );
  const filled = new Map<string, Set<string>>();
  return (clientId, field) => {
    if (field === 'nationalId') return withId.has(clientId);
    const known =
      filled.get(field) ??
      new Set(cases.filter(({ values }) => values[field] !== undefined).map((one) => one.clientId));
    filled.set(field, known);
    return known.has(clientId);
  };
}
