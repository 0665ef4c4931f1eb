const PATTERNS: readonly (readonly [pattern: RegExp, hebrew: string])[] = [];

/** Why a column was understood as it was, in Hebrew; null where only the English phrase is known. */
export function columnWhy(why: string): string | null {
  return PATTERNS.find(([pattern]) => pattern.test(why))?.[1] ?? null;
}
