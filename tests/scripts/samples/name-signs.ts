import { COMMON_FULL_NAMES, SPELLINGS } from '../../../scripts/samples/names/spellings.ts';
import { phonesOf, text } from './row-texts.ts';
import type { SampleRow } from './sample-rows.ts';

const TITLE = /^(מר|ד"ר|הרב|עו"ד|גב'|גברת|הגב') /;
const REMARK = /\(.+\)$/;

export const nameText = (row: SampleRow): string =>
  text(row, 'שם הלקוח', 'לקוח') || `${text(row, 'שם פרטי')} ${text(row, 'שם משפחה')}`;
export const hasTitle = (row: SampleRow): boolean => TITLE.test(nameText(row));
export const hasRemark = (row: SampleRow): boolean => REMARK.test(nameText(row));

export const tokens = (name: string): readonly string[] =>
  name
    .replace(TITLE, '')
    .replace(REMARK, '')
    .replace(/[\u200f\u202b\u202c,]/g, '')
    .replaceAll('׳', "'")
    .replaceAll('״', '"')
    .split(/[\s־-]+/)
    .filter((token) => token !== '');

/** The words of a name, in an order of their own. */
export const nameOf = (row: SampleRow): string => [...tokens(nameText(row))].sort().join(' ');

export const isCommonName = (row: SampleRow): boolean =>
  COMMON_FULL_NAMES.some((parts) => [...parts].sort().join(' ') === nameOf(row));

/** The last name first, by what authority tracking says is which. */
export function isLastFirst(row: SampleRow, ofClient: readonly SampleRow[]): boolean {
  const first = ofClient.map((other) => text(other, 'שם פרטי')).find((name) => name !== '');
  const words = tokens(nameText(row));
  return first !== undefined && words.length > 1 && words.at(-1) === first && words[0] !== first;
}

/** Whether one word of the name differs from the word in the same place of another row of the client, in this way. */
export const differsBy = (
  row: SampleRow,
  ofClient: readonly SampleRow[],
  isSo: (here: string, there: string) => boolean,
): boolean =>
  ofClient.some((other) => {
    const [here, there] = [tokens(nameText(row)), tokens(nameText(other))];
    return there.some((b) => !here.includes(b) && here.some((a) => !there.includes(a) && isSo(b, a)));
  });

export const areSpellings = (a: string, b: string): boolean =>
  SPELLINGS[a]?.includes(b) === true || (a !== b && a.replace(/[יו]/g, '') === b.replace(/[יו]/g, ''));

/** Two letters swapped, one missing or one doubled, none of them a matter of spelling. */
export function areTypos(a: string, b: string): boolean {
  if (areSpellings(a, b) || areSpellings(b, a)) return false;
  const places = Array.from(a, (_, place) => place);
  const cut = (word: string, place: number): string => word.slice(0, place) + word.slice(place + 1);
  return (
    places.some((place) => cut(a, place) === b) ||
    places.some((place) => place > 0 && cut(b, place) === a && b[place] === b[place - 1]) ||
    places.some((place) => a.slice(0, place) + (a[place + 1] ?? '') + a[place] + a.slice(place + 2) === b)
  );
}

/** Whether another client has this one's phone and surname; a child's claim is for a child. */
export const hasRelative = (row: SampleRow, all: readonly SampleRow[], isChild: boolean): boolean => {
  const surname = text(row, 'שם משפחה');
  return (
    surname !== '' &&
    all.some(
      (other) =>
        other.client !== row.client &&
        text(other, 'שם משפחה') === surname &&
        (text(other, 'סוג התביעה').includes('ילד') || text(row, 'סוג התביעה').includes('ילד')) === isChild &&
        phonesOf(other).some((phone) => phonesOf(row).includes(phone)),
    )
  );
};
