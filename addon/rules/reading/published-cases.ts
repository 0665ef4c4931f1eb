import { FIELDS } from '../../../mappings/fields.ts';
import type { CaseValues, CellValue } from '../../../mappings/sheet/case-row.ts';
import { quotedTitle } from '../../../mappings/sheet/google/a1.ts';
import { FIELDS_ROW } from '../../../mappings/sheet/published-rows.ts';
import { PUBLISHED_TAB } from '../../../mappings/sheet/tabs.ts';
import { caseOfCells } from '../case-of-cells.ts';
import { rowSpansAtMost } from './row-spans.ts';

/** Which case each row of `_published` is about. */
export const PUBLISHED_IDS = `${quotedTitle(PUBLISHED_TAB.title)}!A:A`;

const MOST_RANGES = 20;

/** The ranges with what the last import wrote of some cases, and with the order in which it wrote it. */
export function publishedRanges(
  ids: readonly (readonly unknown[])[],
  caseIds: readonly string[],
): readonly string[] {
  const wanted: ReadonlySet<unknown> = new Set([FIELDS_ROW, ...caseIds]);
  const rowNumbers = ids.flatMap(([id], index) => (wanted.has(id) ? [index + 1] : []));
  return rowSpansAtMost(MOST_RANGES, rowNumbers).map(
    ({ first, last }) => `${quotedTitle(PUBLISHED_TAB.title)}!${first}:${last}`,
  );
}

/** By case id, what the last import wrote; a case whose record is damaged is left out. */
export function publishedCases(
  rows: readonly (readonly unknown[])[],
  caseIds: readonly string[],
): ReadonlyMap<string, CaseValues> {
  const records = new Map(rows.map(([id, ...pieces]) => [String(id ?? ''), listIn(pieces.join(''))]));
  const order = records.get(FIELDS_ROW) ?? [];
  return new Map(
    caseIds.flatMap((caseId) => {
      const record = records.get(caseId);
      if (record === null || record === undefined) return [];
      // An earlier version may have had other fields, or another order.
      const cells = FIELDS.map(({ key }) => [key, cellValue(record[order.indexOf(key)])] as const);
      return [[caseId, caseOfCells(Object.fromEntries(cells))] as const];
    }),
  );
}

function listIn(json: string): readonly unknown[] | null {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list) ? list : null;
  } catch {
    return null;
  }
}

function cellValue(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
