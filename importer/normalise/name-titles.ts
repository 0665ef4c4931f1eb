// Never a name by themselves.
const TITLES = new Set([
  ...[
    "גב'",
    "הגב'",
    'גברת',
    'מרת',
    'ד"ר',
    'עו"ד',
    'רו"ח',
    "פרופ'",
    'פרופ',
    'פרופסור',
    "אינג'",
    'ה"ה',
    'עו"ס',
  ],
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'adv', 'mr.', 'mrs.', 'ms.', 'dr.', 'prof.', 'adv.'],
]);
// Titles at the start of a name only, with so many words after them: דר and הרב are surnames too.
const WORDS_AFTER = new Map([
  ['מר', 1],
  ['גב', 1],
  ['אדון', 2],
  ['הרב', 2],
  ['רבי', 2],
  ['דר', 2],
]);

/** A name without the titles before, after or between its words; a name that is only titles stays as it is. */
export function dropTitles(name: string): string {
  const words = name.split(' ');
  const kept = words.filter((word) => !TITLES.has(word.toLowerCase()));
  let start = 0;
  while (kept.length - start - 1 >= (WORDS_AFTER.get(kept[start] ?? '') ?? Number.POSITIVE_INFINITY)) start++;
  const left = kept.slice(start).join(' ');
  return left === '' ? name : left;
}
