const SPECIAL = /~([?*~])|[?*]|[\\^$.|+()[\]{}]/g;

/** What a text with wildcards matches whole: `?` one character, `*` any number, `~` takes their meaning away. */
export function textPattern(pattern: string): (text: string) => boolean {
  if (!/[?*~]/.test(pattern)) {
    const folded = pattern.toLowerCase();
    return (text) => text === pattern || (text.length === pattern.length && text.toLowerCase() === folded);
  }
  const source = pattern.replace(SPECIAL, (part, plain?: string) => {
    if (plain !== undefined) return `\\${plain}`.replace('\\~', '~');
    if (part === '?') return '[^]';
    return part === '*' ? '[^]*' : `\\${part}`;
  });
  const expression = new RegExp(`^${source}$`, 'iu');
  return (text) => expression.test(text);
}
