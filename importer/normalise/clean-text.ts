// Bidi controls (marks, embeddings, isolates) and the byte-order mark: invisible, and different in every file.
const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
// Control characters that no cell shows, save tab and line feed.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0080-\u009F]/g;
const PLAIN = /^[!-~א-ת]+(?: +[!-~א-ת]+)*$/;

/** Text as a person sees it: one Unicode form, no invisible marks, line feeds only, no blanks at its ends. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(BIDI_CONTROLS, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .normalize('NFC')
    .replace(/\u00A0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The same on one line, with single spaces: how a value that is not free text is read. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
