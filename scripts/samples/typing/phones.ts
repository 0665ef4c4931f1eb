import { NOISE } from '../noise.ts';
import type { Person } from '../office/person.ts';
import type { Random } from '../random.ts';
import type { Cell } from '../workbooks/line.ts';
import { withWrongDigit } from './national-id.ts';

/** A client's phone as a clerk types it. */
export function typePhones(person: Person, random: Random): Cell {
  const [usual = '', other] = person.phones;
  if (other !== undefined && random.chance(NOISE.phoneTwoInCell.rate)) {
    const joint = random.pick([' / ', ', ', '\n', ' או ', ' ; ']);
    return `${shapeOf(usual, random)}${joint}${shapeOf(other, random)}`;
  }
  const phone = other !== undefined && random.chance(0.15) ? other : usual;
  return shapeOf(slip(phone, random), random);
}

function slip(phone: string, random: Random): string {
  if (random.chance(NOISE.phoneTypo.rate)) return withWrongDigit(phone, random);
  if (random.chance(NOISE.phoneChanged.rate))
    return `05${random.integer(0, 5)}${random.integer(2000000, 9999999)}`;
  return phone;
}

function shapeOf(phone: string, random: Random): string | number {
  const prefix = phone.slice(0, phone.length - 7);
  const rest = phone.slice(-7);
  if (!random.chance(NOISE.phoneOddShape.rate)) return random.chance(0.5) ? phone : `${prefix}-${rest}`;
  const abroad = prefix.slice(1);
  return random.pick<string | number>([
    Number(phone),
    Number(phone),
    `${abroad}-${rest}`,
    `${prefix} ${rest}`,
    `${prefix}-${rest.slice(0, 3)}-${rest.slice(3)}`,
    `${prefix} ${rest.slice(0, 3)} ${rest.slice(3)}`,
    `${prefix}.${rest}`,
    `(${prefix}) ${rest}`,
    `+972-${abroad}-${rest}`,
    `+972${abroad}${rest}`,
    `972${abroad}${rest}`,
    `00972-${abroad}-${rest}`,
    `+972 (0)${abroad} ${rest}`,
    `${rest}-${prefix}`,
    `‎${prefix}-${rest}`,
  ]);
}
