/** Characters that XML may not hold or would change, halves of a character, and texts that look like an escape. */
const UNSAFE = /[&<>\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}|_(?=x[0-9A-Fa-f]{4}_)/u;
const UNSAFE_PARTS = new RegExp(UNSAFE, 'gu');
/** White space that a reader may drop unless told to keep it. */
const KEPT_SPACE = /^\s|\s$|[\n\t]| {2}/;

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
  const space = KEPT_SPACE.test(value) ? ' xml:space="preserve"' : '';
  return `<c r="${reference}"${styleAttribute} t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`;
}

function escapePart(part: string): string {
  if (part === '&') return '&amp;';
  if (part === '<') return '&lt;';
  if (part === '>') return '&gt;';
  return `_x${part.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
