import { FIELD_BY_KEY } from '../../mappings/fields.ts';
import { LEGACY_HEADERS, type LegacyKey } from '../../mappings/legacy/columns.ts';
import { foldText } from '../normalise/fold.ts';
import { remembered } from '../normalise/remembered.ts';
import { headerWords, speaksOfAnother } from './header-words.ts';
import { isMistyped } from './is-mistyped.ts';

/** What a header may mean. */
export interface HeaderMeaning {
  readonly key: LegacyKey;
  /** 0 to 1: 1 where the header is a known one letter for letter, after folding. */
  readonly likeness: number;
}

const SAME = 1;
const SAME_WORDS = 0.95;
const SAME_WORDS_REORDERED = 0.9;
const MISTYPED = 0.8;
const CONTAINED = 0.6;

/** Below this a header is only a hint that the contents must confirm. */
export const CLEAR_LIKENESS = 0.8;

/** One word of these is telling inside a longer header (`נייד של האב` is a phone); `תאריך` alone would not be. */
const TELLING_ALONE: ReadonlySet<LegacyKey> = new Set<LegacyKey>([
  'nationalId',
  'phones',
  'email',
  'birthDate',
  'notes',
]);
const SHORTEST_TELLING_WORD = 3;
const HEADERS_REMEMBERED = 5_000;

interface KnownHeader {
  readonly key: LegacyKey;
  readonly folded: string;
  readonly words: readonly string[];
  readonly joined: string;
  readonly sorted: string;
}

const KNOWN: readonly KnownHeader[] = legacyKeys().flatMap((key) => knownHeaders(key));
const KEYS_BY_FOLDED: ReadonlyMap<string, readonly LegacyKey[]> = keysByFolded();

/** Every legacy key, in the order in which the vocabulary lists them. */
export function legacyKeys(): readonly LegacyKey[] {
  return Object.keys(LEGACY_HEADERS) as LegacyKey[]; // LEGACY_HEADERS is written with exactly these keys
}

/** The keys that a header means letter for letter, after folding. */
export function keysHeaded(header: string): readonly LegacyKey[] {
  return KEYS_BY_FOLDED.get(foldText(header)) ?? [];
}

/** What a header may mean: the likeliest, each key once; empty where nobody knows it. */
export const headerMeanings = remembered(HEADERS_REMEMBERED, (header): readonly HeaderMeaning[] => {
  const exact = keysHeaded(header);
  if (exact.length > 0) return exact.map((key) => ({ key, likeness: SAME }));
  const words = headerWords(header);
  if (words.length === 0) return [];
  const written: Written = { words, joined: words.join(' '), sorted: [...words].sort().join(' ') };
  const likeness = speaksOfAnother(words) ? likenessToTheLetter : likenessOf;
  const best = new Map<LegacyKey, number>();
  for (const known of KNOWN) {
    const found = likeness(written, known);
    if (found > (best.get(known.key) ?? 0)) best.set(known.key, found);
  }
  const top = Math.max(0, ...best.values());
  // A better likeness silences the worse: `תאריך לידה של הלקוח` is no `תאריך`.
  return [...best].filter(([, found]) => found === top).map(([key, found]) => ({ key, likeness: found }));
});

type Written = Pick<KnownHeader, 'words' | 'joined' | 'sorted'>;

function likenessOf(written: Written, known: KnownHeader): number {
  const close = likenessToTheLetter(written, known);
  if (close > 0) return close;
  if (isMistyped(written.joined, known.joined)) return MISTYPED;
  return isContained(written, known) ? CONTAINED : 0;
}

function likenessToTheLetter(written: Written, known: KnownHeader): number {
  if (written.joined === known.joined) return SAME_WORDS;
  return written.sorted === known.sorted ? SAME_WORDS_REORDERED : 0;
}

function isContained(written: Written, { key, words, joined }: KnownHeader): boolean {
  if (words.length >= written.words.length) return false;
  const telling = words.length > 1 || (TELLING_ALONE.has(key) && joined.length >= SHORTEST_TELLING_WORD);
  return telling && words.every((word) => written.words.includes(word));
}

function knownHeaders(key: LegacyKey): readonly KnownHeader[] {
  const own = key === 'firstName' || key === 'lastName' ? [] : [FIELD_BY_KEY[key].header];
  return [...own, ...LEGACY_HEADERS[key]].map((header) => {
    const words = headerWords(header);
    return {
      key,
      folded: foldText(header),
      words,
      joined: words.join(' '),
      sorted: [...words].sort().join(' '),
    };
  });
}

function keysByFolded(): ReadonlyMap<string, readonly LegacyKey[]> {
  const keys = new Map<string, readonly LegacyKey[]>();
  for (const { folded, key } of KNOWN) {
    const before = keys.get(folded) ?? [];
    if (!before.includes(key)) keys.set(folded, [...before, key]);
  }
  return keys;
}
