/** Marks of writing direction, the byte-order mark: they come with text that is pasted, and nobody sees them. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Text as a person sees it, without invisible marks and blanks at its ends. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\u00A0/g, ' ')
    .trim();
}

/** The same on one line, with single blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
