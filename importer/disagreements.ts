import { FIELDS, type Field, type FieldKey, WORKBOOK_KINDS, type WorkbookKind } from '../mappings/fields.ts';
import type { LegacyKey } from '../mappings/legacy/columns.ts';
import type { CaseRecord } from './case-record.ts';
import type { Disagreement } from './import-outcome.ts';
import { sameValue } from './merge/candidate.ts';
import { nameTokens } from './normalise/name.ts';
import type { Normalised, SourceRow } from './source-row.ts';

/** Fields that each workbook writes in its own words, or that are made here: comparing them says nothing. */
const INCOMPARABLE = new Set<FieldKey>(['notes', 'nextAction', 'stage', 'invoiceNumber']);

const ALL_FIELDS: readonly Field<FieldKey>[] = FIELDS;
const COMPARED = ALL_FIELDS.filter(isCompared);

/** Counts, for each field and pair of workbooks, the cases in which both fill it and in which they differ. */
export function countDisagreements(
  cases: readonly CaseRecord[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): readonly Disagreement[] {
  const counts = new Map<string, { compared: number; different: number }>();
  for (const { rowIndexes } of cases) {
    const latest = latestRows(rowIndexes, rows, kindOf);
    for (const field of COMPARED) {
      const said = latest.flatMap(({ kind, values }) => {
        const value = values[field.key];
        return value === undefined ? [] : [{ kind, value }];
      });
      for (const [first, second] of pairsOf(said)) {
        const key = `${field.key}/${first.kind}/${second.kind}`;
        const count = counts.get(key) ?? { compared: 0, different: 0 };
        count.compared += 1;
        if (!agree(field, first.value, second.value)) count.different += 1;
        counts.set(key, count);
      }
    }
  }
  return COMPARED.flatMap(({ key: field }) =>
    pairsOf(WORKBOOK_KINDS).flatMap((workbooks) => {
      const count = counts.get(`${field}/${workbooks[0]}/${workbooks[1]}`);
      return count === undefined ? [] : [{ field, workbooks, ...count }];
    }),
  );
}

function isCompared(field: Field<FieldKey>): field is Field<FieldKey & LegacyKey> {
  return field.merge !== 'machine' && !INCOMPARABLE.has(field.key);
}

/** Each workbook's newest word on each field of a case. */
function latestRows(
  rowIndexes: readonly number[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): readonly { readonly kind: WorkbookKind; readonly values: SourceRow['values'] }[] {
  const byKind = new Map<WorkbookKind, SourceRow['values']>();
  for (const rowIndex of rowIndexes) {
    const row = rows[rowIndex];
    const kind = row === undefined ? null : kindOf(row);
    if (row !== undefined && kind !== null) byKind.set(kind, { ...byKind.get(kind), ...row.values });
  }
  return WORKBOOK_KINDS.flatMap((kind) => {
    const values = byKind.get(kind);
    return values === undefined ? [] : [{ kind, values }];
  });
}

/** Whether two workbooks say the same: names in any order and spelling of quotes, phones where one is shared. */
function agree(field: Field, a: Normalised, b: Normalised): boolean {
  if (field.kind === 'name') return sameValue(nameTokens(String(a)), nameTokens(String(b)));
  if (typeof a === 'object' && typeof b === 'object') return a.some((one) => b.includes(one));
  return sameValue(a, b);
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}
