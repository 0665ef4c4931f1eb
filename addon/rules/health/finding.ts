/** What looking at one thing came to. */
export type Finding =
  | { readonly outcome: 'well'; readonly about: string }
  /** @param text what is wrong and what to do about it, a sentence or two */
  | { readonly outcome: 'wrong'; readonly about: string; readonly text: string }
  /** Nothing is wrong, but somebody has to decide. */
  | { readonly outcome: 'waits'; readonly about: string; readonly text: string }
  /** There was nothing to look at, or whoever asks is not shown it. */
  | { readonly outcome: 'unseen'; readonly about: string; readonly why: string };

/** What several things to look for came to: well where none of them was found. */
export function findings(
  about: string,
  texts: readonly (string | null)[],
  outcome: 'wrong' | 'waits' = 'wrong',
): readonly Finding[] {
  const found = texts.filter((text) => text !== null);
  if (found.length === 0) return [{ outcome: 'well', about }];
  return found.map((text) => ({ outcome, about, text }));
}

/** The first of a list, and how many more there are: `C-00001, C-00002 ועוד 7`; a last one is named as well. */
export function firstOf(names: readonly (string | number)[]): string {
  if (names.length <= MOST_SHOWN + 1) return names.join(', ');
  const more = (names.length - MOST_SHOWN).toLocaleString('en');
  return `${names.slice(0, MOST_SHOWN).join(', ')} ועוד ${more}`;
}

const MOST_SHOWN = 5;

/** `תיק אחד`, `3 תיקים` */
export function counted(
  count: number,
  { one, many }: { readonly one: string; readonly many: string },
): string {
  return count === 1 ? one : `${count.toLocaleString('en')} ${many}`;
}
