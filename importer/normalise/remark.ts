/** The words left beside a value, without the punctuation that tied them to it: `(בת)` is `בת`. */
export function trimRemark(text: string): string {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/^[\s,;:/\\|.–—-]+|[\s,;:/\\|–—-]+$/g, '');
  const inside = /^[([{]([^()[\]{}]*)[)\]}]$/.exec(trimmed);
  const bare = (inside?.[1] ?? trimmed).trim();
  return /[\p{L}\p{N}\p{S}]/u.test(bare) ? bare : '';
}
