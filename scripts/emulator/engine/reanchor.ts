import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { shiftedAside } from './relative-formula.ts';
import { rewritten } from './rewrite-formulas.ts';
import type { Dimension, DimensionChange } from './spans.ts';

/**
 * A rule's formulas are written as its first cell reads them. Where that cell is about to be deleted, they are
 * written as the first cell reads them that stays, so that the rule outlives its first row.
 * @param headerRows of a filter: its formulas begin below them
 */
export function reanchored<Rule>(
  rule: Rule,
  {
    range,
    headerRows = 0,
    dimension,
    change,
  }: {
    readonly range: sheets_v4.Schema$GridRange | undefined;
    readonly headerRows?: number;
    readonly dimension: Dimension;
    readonly change: DimensionChange;
  },
): Rule {
  if (change.kind !== 'delete') return rule;
  const first =
    dimension === 'ROWS' ? (range?.startRowIndex ?? 0) + headerRows : (range?.startColumnIndex ?? 0);
  if (first < change.start || first >= change.end) return rule;
  const by = change.end - first;
  const aside = dimension === 'ROWS' ? { rows: by, columns: 0 } : { rows: 0, columns: by };
  return rewritten(rule, (formula) => shiftedAside(formula, aside));
}
