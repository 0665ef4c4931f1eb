/** The words left beside a value, without the punctuation that tied them to it: `(בת)` is `בת`. */
export function trimRemark(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/^[\s,;:/\\|.–—−-]+|[\s,;:/\\|–—−-]+$/g, '');
  const inside = /^[([{]([^()[\]{}]*)[)\]}]$/.exec(trimmed);
  const bare = (inside?.[1] ?? trimmed).trim();
  return /[\p{L}\p{N}\p{S}]/u.test(bare) ? bare : '';
}

/**
 * What to keep in the notes of a cell that says more than its value: its whole text, since `+ מע"מ` without the
 * amount, or `בת` without the phone, would say little.
 * @param rest the text without the value
 * @returns empty where nothing is left beside the value
 */
export function wholeIfMore(text: string, rest: string): string {
  return trimRemark(rest) === '' ? '' : text;
}
