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

const WORKBOOK_PAIRS = WORKBOOK_KINDS.flatMap((first, index) =>
  WORKBOOK_KINDS.slice(index + 1).map((second) => [first, second] as const),
);

/** Counts, for each field and pair of workbooks, the cases in which both fill it and in which they differ. */
export function countDisagreements(
  cases: readonly CaseRecord[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): readonly Disagreement[] {
  const counts = COMPARED.flatMap(({ key: field }) =>
    WORKBOOK_PAIRS.map((workbooks) => ({ field, workbooks, compared: 0, different: 0 })),
  );
  const tokensOf = knownTokens();
  for (const { rowIndexes } of cases) {
    const byKind = newestFirst(rowIndexes, rows, kindOf);
    if (byKind.size < 2) continue;
    let at = 0;
    for (const field of COMPARED) {
      for (const [one, other] of WORKBOOK_PAIRS) {
        const count = counts[at];
        at += 1;
        const first = newestValue(byKind.get(one), field.key);
        const second = first === undefined ? undefined : newestValue(byKind.get(other), field.key);
        if (count === undefined || first === undefined || second === undefined) continue;
        count.compared += 1;
        if (!agree(field, [first, second], tokensOf)) count.different += 1;
      }
    }
  }
  return counts.filter(({ compared }) => compared > 0);
}

function isCompared(field: Field<FieldKey>): field is Field<FieldKey & LegacyKey> {
  return field.merge !== 'machine' && !INCOMPARABLE.has(field.key);
}

/** The rows of a case by their workbook. */
function newestFirst(
  rowIndexes: readonly number[],
  rows: readonly SourceRow[],
  kindOf: (row: SourceRow) => WorkbookKind | null,
): ReadonlyMap<WorkbookKind, readonly SourceRow[]> {
  const byKind = new Map<WorkbookKind, SourceRow[]>();
  for (let at = rowIndexes.length - 1; at >= 0; at -= 1) {
    const row = rows[rowIndexes[at] ?? -1];
    const kind = row === undefined ? null : kindOf(row);
    if (row === undefined || kind === null) continue;
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [row]);
    else known.push(row);
  }
  return byKind;
}

function newestValue(rows: readonly SourceRow[] | undefined, key: LegacyKey): Normalised | undefined {
  if (rows === undefined) return undefined;
  for (const { values } of rows) if (values[key] !== undefined) return values[key];
  return undefined;
}

/** Whether two workbooks say the same: names in any order and spelling of quotes, phones where one is shared. */
function agree(
  field: Field,
  [a, b]: readonly [Normalised, Normalised],
  tokensOf: (name: string) => readonly string[],
): boolean {
  if (sameValue(a, b)) return true;
  if (field.kind === 'name') return sameValue(tokensOf(String(a)), tokensOf(String(b)));
  return typeof a === 'object' && typeof b === 'object' && a.some((one) => b.includes(one));
}

/** The words of a name; each name is taken apart once, for a client is on many rows. */
function knownTokens(): (name: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const tokens = known.get(name) ?? nameTokens(name);
    known.set(name, tokens);
    return tokens;
  };
}
