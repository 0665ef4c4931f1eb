import { foldedWords } from './fold.ts';
import { remembered } from './remembered.ts';

// Particles that are also given names: in a name of two words (בן כהן) each word stands for itself.
const SON_OR_DAUGHTER = new Set(['בנ', 'בת', 'בר', 'ben', 'bat', 'bar']);
const PARTICLES = new Set(['אבו', 'עבד', 'אל', 'דה', 'abu', 'abd', 'al', 'el', 'de', 'von', 'van']);

/**
 * The words of a name as they are compared: folded, a particle joined with the word it belongs to
 * (`בן דוד` is `בנדוד`, `עבד אל-רחמן` is `עבדאלרחמנ`), and sorted, since first and last name change places.
 * @param display a name as `normaliseCell` returns it, or first and last name with a space between
 */
export const nameTokens = remembered(50_000, (display: string): readonly string[] => {
  const words = foldedWords(display).map(({ word }) => word);
  const tokens: string[] = [];
  let particles = '';
  for (const [index, word] of words.entries()) {
    if (index < words.length - 1 && isParticle(word, words.length)) {
      particles += word;
    } else {
      tokens.push(particles + word);
      particles = '';
    }
  }
  return tokens.sort();
});

/**
 * A name token without its weak letters after the first: alef, vav and yod, or the vowels of a Latin name.
 * Unites דוד and דויד, but also שרה and שירה: only for a weaker level of agreement.
 */
export function looseNameToken(token: string): string {
  return token.slice(0, 1) + token.slice(1).replace(/[אויaeiouy]/g, '');
}

function isParticle(word: string, wordCount: number): boolean {
  return PARTICLES.has(word) || (wordCount > 2 && SON_OR_DAUGHTER.has(word));
}
