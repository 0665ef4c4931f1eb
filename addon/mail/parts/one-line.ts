/** Longer names push everything else off a phone's screen. */
const MOST_CHARACTERS = 40;

/**
 * What somebody typed, as one short line: without control characters, marks that turn the direction of a text,
 * and halves of characters.
 */
export function oneLine(typed: string): string {
  const line = withoutControls(typed).replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= MOST_CHARACTERS
    ? line
    : `${characters.slice(0, MOST_CHARACTERS - 1).join('')}…`;
}

/** Lines are joined by a space; what nobody sees goes. */
function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/[\p{Cf}\p{Cs}]+/gu, '');
}
