const SPECIAL = /~([?*~])|[?*]|[\\^$.|+()[\]{}]/g;

/** What a text with wildcards matches whole: `?` one character, `*` any number, `~` takes their meaning away. */
export function textPattern(pattern: string): (text: string) => boolean {
  if (!/[?*~]/.test(pattern)) {
    const folded = pattern.toLowerCase();
    // Hebrew has no upper case, and most of what is counted is Hebrew.
    if (folded === pattern.toUpperCase()) return (text) => text === pattern;
    return (text) => text === pattern || (text.length === pattern.length && text.toLowerCase() === folded);
  }
  const whole = new RegExp(`^(?:${wildcardExpression(pattern).source})$`, 'iu');
  return (text) => whole.test(text);
}

/** The same anywhere in a text, in any case. */
export function wildcardExpression(pattern: string): RegExp {
  const source = pattern.replace(SPECIAL, (part, plain?: string) => {
    if (plain === '~') return '~';
    if (plain !== undefined) return `\\${plain}`;
    if (part === '?') return '[^]';
    return part === '*' ? '[^]*' : `\\${part}`;
  });
  return new RegExp(source, 'iu');
}
