import { NICKNAMES, SPELLINGS } from '../names/spellings.ts';
import { NOISE } from '../noise.ts';
import type { Person } from '../office/person.ts';
import type { Random } from '../random.ts';

const TITLES = {
  male: ['מר', 'ד"ר', 'הרב', 'עו"ד', 'מר'],
  female: ["גב'", 'גברת', 'ד"ר', "גב'", "הגב'"],
} as const;
const REMARKS = [
  '(דחוף)',
  '(ז"ל)',
  '(דובר רוסית)',
  '(דרך הבת)',
  '(חדש)',
  '(להתקשר בערב)',
  '(כבדת שמיעה)',
  '(תיק ישן)',
  '(אלמנה)',
] as const;

export interface TypedName {
  readonly first: string;
  readonly last: string;
}

/** A client's first and last name as a clerk spells them. */
export function typeNameParts(person: Person, random: Random): TypedName {
  const last = person.formerLast !== null && random.chance(0.4) ? person.formerLast : person.last;
  const nickname = NICKNAMES[person.first];
  const first =
    nickname !== undefined && random.chance(NOISE.nameNickname.rate) ? random.pick(nickname) : person.first;
  const parts = { first, last: random.chance(0.4) ? last.replace('-', ' ') : last };
  return random.chance(0.5)
    ? { ...parts, first: misspell(parts.first, random) }
    : { ...parts, last: misspell(parts.last, random) };
}

/** The whole name in one cell, with all that gets in between. */
export function typeFullName(person: Person, lastFirstRate: number, random: Random): string {
  const { first, last } = typeNameParts(person, random);
  const lastFirst = random.chance(lastFirstRate);
  let full = lastFirst ? `${last} ${first}` : `${first} ${last}`;
  if (lastFirst && random.chance(0.05)) full = `${last}, ${first}`;
  if (random.chance(NOISE.nameTitle.rate)) full = `${random.pick(TITLES[person.gender])} ${full}`;
  if (random.chance(NOISE.nameRemark.rate)) full = `${full} ${random.pick(REMARKS)}`;
  return random.chance(NOISE.nameLoose.rate) ? loosen(full, random) : full;
}

function misspell(name: string, random: Random): string {
  if (random.chance(NOISE.nameSpelling.rate)) return otherSpelling(name, random);
  return random.chance(NOISE.nameTypo.rate) ? withTypo(name, random) : name;
}

function otherSpelling(name: string, random: Random): string {
  const listed = SPELLINGS[name];
  if (listed !== undefined) return random.pick(listed);
  const vowel = /(?<=[א-ת])[יו](?=[א-ת])/u.exec(name);
  if (vowel !== null && random.chance(0.6)) {
    return name.slice(0, vowel.index) + name.slice(vowel.index + 1);
  }
  if (name.length < 3) return name;
  const place = random.integer(1, name.length - 2);
  return name.slice(0, place) + random.pick(['י', 'ו']) + name.slice(place);
}

/** Two letters swapped, one missing, or one doubled; the first letter is always right. */
function withTypo(name: string, random: Random): string {
  if (name.length < 4) return name;
  const place = random.integer(1, name.length - 2);
  const [letter = '', next = ''] = [name[place], name[place + 1]];
  const slip = random.pick(['swapped', 'missing', 'doubled'] as const);
  const typed = { swapped: next + letter, missing: next, doubled: letter + letter + next }[slip];
  return name.slice(0, place) + typed + name.slice(place + 2);
}

function loosen(full: string, random: Random): string {
  return random.pick([
    ` ${full}`,
    `${full}  `,
    full.replace(' ', '  '),
    `\u200f${full}`,
    `\u202b${full}\u202c`,
    full.replaceAll("'", '׳').replaceAll('"', '״').replaceAll('-', '־'),
    full.replace(' ', '\u00a0'),
  ]);
}
