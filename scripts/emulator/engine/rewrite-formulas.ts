import type { CellStyle, InternStyle } from './cell-style.ts';
import { editRow, setStyle } from './cells.ts';
import { type Document, editSheet, type Row, type Sheet } from './document.ts';
import type { RewriteFormula } from './references.ts';
import { isFormula } from './stored-value.ts';

/** Rewrites every formula of a draft: in cells, in rules for their colours, their choices, and in filters. */
export function rewriteFormulas({ draft, intern }: Rewriting, rewrite: RewriteFormula): void {
  for (const { sheetId, properties } of [...draft.sheets]) {
    const home = properties.title ?? '';
    const inHome = (formula: string): string => rewrite(formula, home);
    const sheet = editSheet(draft, sheetId);
    rewriteRows(sheet, inHome, intern);
    sheet.conditionalFormats = rewritten(sheet.conditionalFormats, inHome);
    sheet.filterViews = rewritten(sheet.filterViews, inHome);
    sheet.basicFilter = rewritten(sheet.basicFilter, inHome);
  }
}

interface Rewriting {
  readonly draft: Document;
  readonly intern: InternStyle;
}

type Rewrite = (formula: string) => string;

function rewriteRows(sheet: Sheet, rewrite: Rewrite, intern: InternStyle): void {
  const restyled = new Map<CellStyle, CellStyle | null>();
  sheet.rows.forEach((row, rowIndex) => {
    if (row?.holdsFormula) rewriteValues(sheet, row, rowIndex, rewrite);
    row?.styles.forEach((style, columnIndex) => {
      if (!style?.dataValidation) return;
      const after = restyled.get(style) ?? intern(rewritten(style, rewrite));
      restyled.set(style, after);
      if (after !== style) setStyle(editRow(sheet, rowIndex), columnIndex, after);
    });
  });
}

function rewriteValues(sheet: Sheet, row: Row, rowIndex: number, rewrite: Rewrite): void {
  row.values.forEach((value, columnIndex) => {
    if (!isFormula(value)) return;
    const formula = rewrite(value.formula);
    if (formula !== value.formula) editRow(sheet, rowIndex).values[columnIndex] = { formula };
  });
}

/** The same object where nothing in it is rewritten, so that equal styles stay one object. */
function rewritten<Value>(value: Value, rewrite: Rewrite): Value {
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
