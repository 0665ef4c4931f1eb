import { Random } from '../../samples/random.ts';

/** Column names of the invented records. */
export const PERSON_COLUMNS = ['given', 'family', 'born', 'phone', 'email', 'city'] as const;

type PersonColumn = (typeof PERSON_COLUMNS)[number];
export type PersonRecord = { readonly [Column in PersonColumn]: string | null };

const ROWS_EACH = 4;
const SYLLABLES =
  'ba be bi da de do ga gi ha la li lo ma me mi na ne no ra re ri sa shi ta ti va ya ze'.split(' ');
const GIVEN_NAMES = 400;
const FAMILY_NAMES = 6000;
const CITIES = 80;
const EMPTY_SHARE = 0.15;
const SLIP_SHARE = 0.06;

/** Records of people nobody knows, about four for each, with gaps and slips of the pen. */
export function inventPeople(records: number, seed: string): readonly PersonRecord[] {
  const random = new Random(seed);
  const names = (count: number, syllables: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join(''),
    );
  const lists = { given: names(GIVEN_NAMES, 3), family: names(FAMILY_NAMES, 4), city: names(CITIES, 4) };
  return Array.from({ length: Math.ceil(records / ROWS_EACH) }, () => person(lists, random))
    .flatMap((one) => Array.from({ length: ROWS_EACH }, () => written(one, random)))
    .slice(0, records);
}

interface NameLists {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly city: readonly string[];
}

function person(lists: NameLists, random: Random): { [Column in PersonColumn]: string } {
  const [given, family] = [common(lists.given, random), common(lists.family, random)];
  const pad = (number: number) => String(number).padStart(2, '0');
  return {
    given,
    family,
    born: `${random.integer(1940, 2010)}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`,
    phone: `05${random.integer(10_000_000, 99_999_999)}`,
    email: `${given}.${family}${random.integer(1, 999)}@example.org`,
    city: common(lists.city, random),
  };
}

/** Some names are far more common than others. */
function common(list: readonly string[], random: Random): string {
  return list[Math.floor(list.length * random.fraction() ** 2)] ?? '';
}

function written(one: { readonly [Column in PersonColumn]: string }, random: Random): PersonRecord {
  const cell = (column: PersonColumn): string | null => {
    if (random.chance(EMPTY_SHARE)) return null;
    return random.chance(SLIP_SHARE) ? slip(one[column], random) : one[column];
  };
  const record: Record<PersonColumn, string | null> = { ...one };
  for (const column of PERSON_COLUMNS) record[column] = cell(column);
  return record;
}

/** Two neighbouring letters change places. */
function slip(text: string, random: Random): string {
  const place = random.integer(0, text.length - 2);
  const [left = '', right = ''] = [text[place], text[place + 1]];
  return text.slice(0, place) + right + left + text.slice(place + 2);
}
