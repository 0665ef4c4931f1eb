/**
 * The first letters of the first two words of a name, such as `ד.כ.`: enough for whoever has the case, and
 * nothing to anybody else who sees the mail. Empty where there is no letter.
 */
export function initialsOf(name: string): string {
  const words = wordsOf(name);
  const named = words.filter((word) => !TITLE.test(word));
  return (named.length > 0 ? named : words)
    .slice(0, 2)
    .map((word) => `${firstLetter(word)}.`)
    .join('');
}

/** A remark in brackets is no part of a name. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFKC')
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .split(/[\s,;/|]+/)
    .filter((word) => LETTER.test(word));
}

/** Not those that are written like marks, such as a raised comma. */
const LETTER = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/u;

/** Whole words only, and `דר` only with its quotes: without them it is somebody's name. */
const TITLE =
  /^(?:ד["״'׳]{1,2}ר|עו["״'׳]{1,2}ד|פרופ["״'׳.]?|ה?גב["״'׳.]?|ה?גברת|מר|הרב|mrs?\.?|ms\.?|dr\.?|adv\.?)$/i;

/** Some letters become two when they are made large. */
function firstLetter(word: string): string {
  const [letter = ''] = LETTER.exec(word) ?? [];
  const large = letter.toUpperCase();
  return [...large].length === 1 ? large : letter;
}
