import { remembered } from './remembered.ts';

/** One word of a text, folded, and where it stands in the text it came from. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

// Letters, marks and digits, with bidi controls between them; quotes inside or after (ש"ח, מס'); or an acronym
// written with dots (ת.ז.), which is one word, while ת.לידה is two.
const BIDI = '\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const QUOTE = '\'"`´׳״‘’‚‛“”„‟′″';
const LETTER = `[\\p{L}\\p{M}\\p{N}${BIDI}]`;
const WORD = new RegExp(
  `(?<!\\p{L})(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?|(?<!\\p{L})\\p{L}\\.\\p{L}(?![\\p{L}${QUOTE}])|${LETTER}(?:[${QUOTE}]*${LETTER})*[${QUOTE}]*|%`,
  'gu',
);
const DROPPED = new RegExp(`[\\p{M}${BIDI}${QUOTE}.]`, 'gu');
const FINAL_LETTERS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };
const PLAIN_WORDS = /^[א-ת]+(?: [א-ת]+)*$/;

/**
 * The form in which Hebrew words and headers are compared: no niqqud, bidi marks, quotes or punctuation, final
 * letters as plain ones, doubled yod and vav as one, lower case, one space between words.
 * `ת.ז.`, `ת"ז` and `תז` are the same; `ת. לידה` and `ת.לידה` too. The percent sign is a word.
 */
export const foldText = remembered(20_000, (text: string): string =>
  PLAIN_WORDS.test(text)
    ? foldLetters(text)
    : foldedWords(text)
        .map(({ word }) => word)
        .join(' '),
);

/** The folded words of a text, in order, each with where it stood; joined by spaces they are its `foldText`. */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = foldWord(match[0]);
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function foldWord(word: string): string {
  return foldLetters(word.normalize('NFD').replace(DROPPED, '').toLowerCase());
}

function foldLetters(text: string): string {
  return text.replace(/[ךםןףץ]/g, (letter) => FINAL_LETTERS[letter] ?? letter).replace(/([יו])\1+/g, '$1');
}
