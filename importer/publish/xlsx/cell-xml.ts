/** Anything but what XML holds as it is; a text that looks like an escape must be escaped too. */
const UNSAFE = /[^\t\n -%'-;=?-\ud7ff\ue000-\ufffd]|_(?=x[0-9A-Fa-f]{4}_)/;
/** A whole character beyond the 16-bit ones is safe, half of one is not. */
const UNSAFE_PARTS = /[^\t\n -%'-;=?-\ud7ff\ue000-\u{10ffff}]|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

/**
 * Text as the XML of a spreadsheet holds it; what XML forbids is written as Excel does, `_x0008_`.
 * @source ECMA-376 part 1, §22.9.2.19 (ST_Xstring)
 */
export function escapeXml(text: string): string {
  return UNSAFE.test(text) ? text.replace(UNSAFE_PARTS, escapePart) : text;
}

/** One cell: a number, or a text that is never read as a formula. */
export function cellXml(reference: string, styleAttribute: string, value: string | number): string {
  if (typeof value === 'number') return `<c r="${reference}"${styleAttribute}><v>${value}</v></c>`;
  const space = hasOuterSpace(value) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}"${styleAttribute} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`;
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
