import type { FormulaCell, SheetCell } from '../../tables/sheet-cell.ts';

/** Anything but what XML holds as it is; a text that looks like an escape must be escaped too. */
const UNSAFE = /[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/;
/** A whole character beyond the 16-bit ones is safe, half of one is not. */
const UNSAFE_PARTS = /[^\t\n -%'-;=?-\ud7ff\ue000-\u{10ffff}]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * Text as the XML of a spreadsheet holds it; what XML forbids is written as Excel does, `_x0008_`.
 * @source ECMA-376 part 1, §22.9.2.19 (ST_Xstring)
 */
function escapeXml(text: string): string {
  return UNSAFE.test(text) ? text.replace(UNSAFE_PARTS, escapePart) : text;
}

/** One cell: a number, a text that is never read as a formula, or a formula that a person wrote. */
export function cellXml(reference: string, styleAttribute: string, cell: Exclude<SheetCell, null>): string {
  const start = `<c r="${reference}"${styleAttribute}`;
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
  if (typeof cell === 'object') return formulaXml(start, cell);
  const space = hasOuterSpace(cell) ? ' xml:space="preserve"' : '';
  return `${start} t="inlineStr"><is><t${space}>${escapeXml(cell)}</t></is></c>`;
}

/** A box that somebody ticked. */
export function tickedXml(reference: string, styleAttribute: string): string {
  return `<c r="${reference}"${styleAttribute} t="b"><v>1</v></c>`;
}

function formulaXml(start: string, { formula, value }: FormulaCell): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  const result = value === null ? '' : `<v>${typeof value === 'string' ? escapeXml(value) : value}</v>`;
  return `${start}${type}><f>${escapeXml(formula)}</f>${result}</c>`;
}

/** Excel drops white space at either end unless told to keep it. */
function hasOuterSpace(text: string): boolean {
  return text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32;
}

function escapePart(part: string): string {
  switch (part) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return `_x${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}
