import { HEADER_ABBREVIATIONS, OTHER_PARTY_WORDS } from '../../mappings/legacy/sheet-words.ts';
import { foldText } from '../normalise/fold.ts';

const ARTICLE = 'ה';
const SHORTEST_WITH_ARTICLE = 4;
const IN_BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;

const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(HEADER_ABBREVIATIONS).map(([short, long]) => [foldText(short), foldText(long).split(' ')]),
);
const OTHER_PARTIES: ReadonlySet<string> = new Set(
  OTHER_PARTY_WORDS.map((word) => plainWord(foldText(word))),
);

/**
 * The words by which two headers are compared when they are not the same letter for letter: folded, without
 * remarks in brackets, abbreviations written out, the article dropped, no number at the end (`טלפון 2`).
 */
export function headerWords(header: string): readonly string[] {
  const folded = foldText(header.replace(IN_BRACKETS, ' '));
  const words = folded.split(' ').flatMap((word) => ABBREVIATIONS.get(word) ?? [word]);
  while (words.length > 1 && /^\d+$/.test(words.at(-1) ?? '')) words.pop();
  return words.map(plainWord).filter((word) => word !== '');
}

/** True where the header speaks of somebody else: a spouse's id is not the client's. */
export function speaksOfAnother(words: readonly string[]): boolean {
  return words.some((word) => OTHER_PARTIES.has(word));
}

function plainWord(word: string): string {
  return word.length >= SHORTEST_WITH_ARTICLE && word.startsWith(ARTICLE) ? word.slice(1) : word;
}
