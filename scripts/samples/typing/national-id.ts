import { NOISE } from '../noise.ts';
import type { Person } from '../office/person.ts';
import type { Random } from '../random.ts';
import type { Cell } from '../workbooks/line.ts';

/** A client's id as a clerk types it. */
export function typeNationalId(person: Person, random: Random): Cell {
  const isRelatives = person.relativeId !== null && random.chance(NOISE.idOfRelative.rate);
  return shapeOf(slip(isRelatives ? (person.relativeId ?? '') : person.nationalId, random), random);
}

function slip(id: string, random: Random): string {
  if (random.chance(NOISE.idTypo.rate)) return withWrongDigit(id, random);
  if (random.chance(NOISE.idSwapped.rate)) return withSwappedDigits(id, random.integer(1, 7));
  return id;
}

function shapeOf(id: string, random: Random): Cell {
  if (random.chance(NOISE.idPunctuated.rate)) {
    return random.chance(0.5)
      ? `${id.slice(0, 8)}-${id.slice(8)}`
      : `${id.slice(0, 3)} ${id.slice(3, 6)} ${id.slice(6)}`;
  }
  if (random.chance(NOISE.idZerosByFormat.rate)) {
    return { kind: 'number', number: Number(id), format: '000000000' };
  }
  return random.chance(NOISE.idAsNumber.rate) ? Number(id) : id;
}

export function withWrongDigit(digits: string, random: Random): string {
  const place = random.integer(2, digits.length - 1);
  const wrong = (Number(digits[place]) + random.integer(1, 9)) % 10;
  return `${digits.slice(0, place)}${wrong}${digits.slice(place + 1)}`;
}

const withSwappedDigits = (digits: string, place: number): string =>
  `${digits.slice(0, place)}${digits[place + 1]}${digits[place]}${digits.slice(place + 2)}`;
