import type { Term } from '../../mappings/vocabulary.ts';
import { editDistance } from '../match/compare/edit-distance.ts';
import { type FoldedWord, foldedWords, foldText } from './fold.ts';

/** A term found in a text; `rest` is the text without the words that named it. */
export interface FoundTerm {
  readonly key: string;
  readonly rest: string;
}

/** Why no one term could be found. */
export type NoTerm = 'unknown' | 'several';

/** A closed list of words, ready to be looked for in cells. */
export interface Vocabulary {
  /** Folded spelling to key. */
  readonly keyOf: ReadonlyMap<string, string>;
  /** Every word of every spelling to the keys it is used in. */
  readonly keysOfWord: ReadonlyMap<string, ReadonlySet<string>>;
  readonly longestInWords: number;
}

// A phrase right after one of these says the opposite.
const NEGATIONS = new Set(['לא', 'טרם', 'אין', 'בלי', 'ללא', 'אינו', 'אינה'].map(foldText));
// Shorter spellings are one letter away from other words.
const FEWEST_LETTERS_FOR_TYPO = 5;
const FEWEST_LETTERS_FOR_TWO_TYPOS = 12;

export function vocabularyOf(terms: readonly Term[]): Vocabulary {
  const keyOf = new Map<string, string>();
  const keysOfWord = new Map<string, Set<string>>();
  for (const { key, label, synonyms } of terms) {
    for (const spelling of [label, ...synonyms].map(foldText)) {
      keyOf.set(spelling, key);
      for (const word of spelling.split(' ')) {
        keysOfWord.set(word, (keysOfWord.get(word) ?? new Set()).add(key));
      }
    }
  }
  const longestInWords = Math.max(...[...keyOf.keys()].map((spelling) => spelling.split(' ').length));
  return { keyOf, keysOfWord, longestInWords };
}

/**
 * Finds the one term that a text names: the whole text, a phrase in it, or a spelling with a slip of the finger.
 * A negated phrase is no match; and where one word is found beside a word of another term, a person must read it
 * (`שולם רק חלק` is not `שולם`).
 */
export function findTerm(vocabulary: Vocabulary, text: string): FoundTerm | NoTerm {
  const words = foldedWords(text).map((word) => withoutPrefix(vocabulary, word));
  const whole = vocabulary.keyOf.get(joined(words)) ?? findMisspelt(vocabulary, joined(words));
  if (whole !== null) return { key: whole, rest: '' };
  const phrases = findPhrases(vocabulary, words);
  const keys = new Set(phrases.map(({ key }) => key));
  const [phrase] = phrases;
  if (phrase === undefined) return 'unknown';
  if (keys.size > 1) return 'several';
  if (phrase.to - phrase.from === 1 && hasWordOfAnother(vocabulary, words, phrase)) return 'several';
  const start = words[phrase.from]?.start ?? 0;
  const end = words[phrase.to - 1]?.end ?? text.length;
  return { key: phrase.key, rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

/** A word that is known only without its first letter, a conjunction or article (ונכות, הסיעוד), is that word. */
function withoutPrefix({ keysOfWord }: Vocabulary, folded: FoldedWord): FoldedWord {
  if (keysOfWord.has(folded.word) || !/^[והבלכמש]/.test(folded.word)) return folded;
  const word = folded.word.slice(1);
  return keysOfWord.has(word) ? { ...folded, word } : folded;
}

/** A spelling that stands in the words `from` (inclusive) to `to` (exclusive). */
interface Phrase {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The longest spelling from each place on, none inside another, none negated. */
function findPhrases(vocabulary: Vocabulary, words: readonly FoldedWord[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  let from = 0;
  while (from < words.length) {
    const phrase = longestFrom(vocabulary, words, from);
    if (phrase !== null && !NEGATIONS.has(words[from - 1]?.word ?? '')) phrases.push(phrase);
    from = phrase?.to ?? from + 1;
  }
  return phrases;
}

function longestFrom(
  { keyOf, longestInWords }: Vocabulary,
  words: readonly FoldedWord[],
  from: number,
): Phrase | null {
  for (let to = Math.min(from + longestInWords, words.length); to > from; to--) {
    const key = keyOf.get(joined(words.slice(from, to)));
    if (key !== undefined) return { key, from, to };
  }
  return null;
}

function hasWordOfAnother({ keysOfWord }: Vocabulary, words: readonly FoldedWord[], phrase: Phrase): boolean {
  return words.some(({ word }, index) => {
    const keys = index >= phrase.from && index < phrase.to ? undefined : keysOfWord.get(word);
    return keys !== undefined && !keys.has(phrase.key);
  });
}

/** The spelling that the whole text misses by a letter or two, where no other term's is as near. */
function findMisspelt({ keyOf }: Vocabulary, text: string): string | null {
  // A digit more is not a slip: it says something.
  if (/\d/.test(text)) return null;
  let nearest = { edits: Number.POSITIVE_INFINITY, keys: new Set<string>() };
  for (const [spelling, key] of keyOf) {
    const tolerated = toleratedEdits(spelling);
    if (Math.abs(text.length - spelling.length) > tolerated) continue;
    const edits = editDistance(text, spelling);
    if (edits > tolerated || edits > nearest.edits) continue;
    nearest = { edits, keys: edits < nearest.edits ? new Set([key]) : nearest.keys.add(key) };
  }
  const [key, another] = nearest.keys;
  return key === undefined || another !== undefined ? null : key;
}

function toleratedEdits(spelling: string): number {
  if (spelling.length < FEWEST_LETTERS_FOR_TYPO) return 0;
  return spelling.length < FEWEST_LETTERS_FOR_TWO_TYPOS ? 1 : 2;
}

function joined(words: readonly FoldedWord[]): string {
  return words.map(({ word }) => word).join(' ');
}
