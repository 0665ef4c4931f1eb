import { LEAVING_REASONS, type LeavingReason } from '../../../mappings/feedback.ts';
import { cleanLine } from '../typed/clean-line.ts';

/** The reason that somebody's own words for it name first; no more of them is ever told. */
export function leavingReason(words: string): LeavingReason {
  const text = ` ${folded(words)} `;
  const named = PHRASES.flatMap(({ key, phrase }) => {
    const at = phrase.exec(text)?.index;
    return at === undefined ? [] : [{ key, at }];
  });
  return (
    named.reduce<(typeof named)[number] | null>(
      (first, one) => (first === null || one.at < first.at ? one : first),
      null,
    )?.key ?? 'other'
  );
}

function folded(text: string): string {
  return cleanLine(text)
    .replace(/[\u0591-\u05BD\u05BF-\u05C7"'״׳]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/[ךםןףץ]/g, (letter) => FINAL_LETTERS[letter] ?? letter)
    .toLowerCase()
    .trim();
}

const FINAL_LETTERS: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** Whole words, of which the first may follow letters such as those of "and the". */
const PHRASES = LEAVING_REASONS.flatMap(({ key, label, synonyms }) =>
  [label, ...synonyms]
    .filter(() => key !== 'other')
    .map((phrase) => ({ key, phrase: new RegExp(` [ושהכלבמ]{0,2}${folded(phrase)}(?= )`) })),
);
