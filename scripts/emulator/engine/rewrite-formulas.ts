import type { CellStyle, StyleTable } from './cell-style.ts';
import { editRow, setStyle } from './cells.ts';
import { type Document, editSheet, type Sheet } from './document.ts';
import type { RewriteFormula } from './references.ts';
import { isFormula } from './stored-value.ts';

/**
 * Rewrites every formula of a draft: in cells, in rules for their colours, their choices, and in filters.
 * @param settled the sheet whose rules and filters read right already
 */
export function rewriteFormulas(
  { draft, styles }: Rewriting,
  rewrite: RewriteFormula,
  settled?: Sheet,
): void {
  for (const { sheetId, properties } of [...draft.sheets]) {
    const home = properties.title ?? '';
    const inHome = (formula: string): string => rewrite(formula, home);
    const sheet = editSheet(draft, sheetId);
    rewriteValues(sheet, inHome);
    replaceStyles(sheet, rewrittenStyles(styles, inHome));
    if (settled?.sheetId === sheetId) continue;
    sheet.conditionalFormats = rewritten(sheet.conditionalFormats, inHome);
    sheet.filterViews = rewritten(sheet.filterViews, inHome);
    sheet.basicFilter = rewritten(sheet.basicFilter, inHome);
  }
}

interface Rewriting {
  readonly draft: Document;
  readonly styles: StyleTable;
}

type Rewrite = (formula: string) => string;

function rewriteValues(sheet: Sheet, rewrite: Rewrite): void {
  sheet.rows.forEach((row, rowIndex) => {
    if (!row?.holdsFormula) return;
    row.values.forEach((value, columnIndex) => {
      if (!isFormula(value)) return;
      const formula = rewrite(value.formula);
      if (formula !== value.formula) editRow(sheet, rowIndex).values[columnIndex] = { formula };
    });
  });
}

/** The styles whose choices change, each with what it becomes. */
function rewrittenStyles(styles: StyleTable, rewrite: Rewrite): ReadonlyMap<CellStyle, CellStyle | null> {
  const after = new Map<CellStyle, CellStyle | null>();
  for (const style of [...styles.all()]) {
    const becomes = style.dataValidation ? rewritten(style, rewrite) : style;
    if (becomes !== style) after.set(style, styles.intern(becomes));
  }
  return after;
}

function replaceStyles(sheet: Sheet, after: ReadonlyMap<CellStyle, CellStyle | null>): void {
  if (after.size === 0) return;
  sheet.rows.forEach((row, rowIndex) => {
    row?.styles.forEach((style, columnIndex) => {
      const becomes = style && after.get(style);
      if (becomes) setStyle(editRow(sheet, rowIndex), columnIndex, becomes);
    });
  });
}

/** The same object where nothing in it is rewritten, so that equal styles stay one object. */
export function rewritten<Value>(value: Value, rewrite: Rewrite): Value {
  let changed = false;
  const copy = (content: unknown): unknown => {
    if (Array.isArray(content)) return content.map(copy);
    if (content === null || typeof content !== 'object') return content;
    return Object.fromEntries(
      Object.entries(content).map(([name, inner]) => {
        if (name !== 'userEnteredValue' || typeof inner !== 'string' || !inner.startsWith('=')) {
          return [name, copy(inner)];
        }
        const formula = rewrite(inner);
        changed ||= formula !== inner;
        return [name, formula];
      }),
    );
  };
  const result = copy(value);
  return changed ? (result as Value) : value; // the same message with other formulas
}
