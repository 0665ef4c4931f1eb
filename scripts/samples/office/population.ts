import { type Day, dayOf } from '../calendar.ts';
import { CITIES } from '../names/cities.ts';
import { drawCommonFullName, drawCommunity, drawFirstName, drawSurname } from '../names/draw-name.ts';
import type { Community, Gender } from '../names/first-names.ts';
import { NOISE } from '../noise.ts';
import type { Random } from '../random.ts';
import { type Person, withCheckDigit } from './person.ts';

/** The clients of the office, couples and families next to each other. */
export function drawPopulation(clients: number, random: Random): readonly Person[] {
  const people: Person[] = [];
  const register = new Register(random.fork('register'));
  while (people.length < clients) {
    const person = drawPerson(register, random, people.length);
    people.push(person);
    if (random.chance(NOISE.couple.rate)) {
      people.push(drawRelative({ register, random, of: person, number: people.length, isChild: false }));
    }
    if (random.chance(NOISE.parentAndChild.rate)) {
      people.push(drawRelative({ register, random, of: person, number: people.length, isChild: true }));
    }
  }
  return people.slice(0, clients);
}

/** Gives ids and phones, none twice. */
class Register {
  readonly #given = new Set<string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  nationalId(birthDay: Day): string {
    const start =
      birthDay < dayOf(1988, 1, 1)
        ? this.#random.pick(['0', '0', '0', '2', '3'])
        : this.#random.pick(['2', '3']);
    return this.#once(() => withCheckDigit(start + this.#digits(7)));
  }

  mobile(): string {
    return this.#once(
      () => `05${this.#random.pick(['0', '2', '2', '3', '4', '4', '5', '8'])}${this.#digits(7)}`,
    );
  }

  landline(): string {
    return this.#once(
      () => `0${this.#random.pick(['2', '3', '4', '8', '9'])}${this.#random.integer(5, 9)}${this.#digits(6)}`,
    );
  }

  #digits(count: number): string {
    return String(this.#random.integer(0, 10 ** count - 1)).padStart(count, '0');
  }

  #once(draw: () => string): string {
    let drawn = draw();
    while (this.#given.has(drawn)) drawn = draw();
    this.#given.add(drawn);
    return drawn;
  }
}

function drawPerson(register: Register, random: Random, number: number): Person {
  const gender = drawGender(random);
  const isNamesake = random.chance(NOISE.namesake.rate);
  const community = isNamesake ? 'jewish' : drawCommunity(random);
  const name = isNamesake
    ? drawCommonFullName(random, gender)
    : { first: drawFirstName(random, community, gender), last: drawSurname(random, community) };
  const birthDay = random.integer(dayOf(1940, 1, 1), dayOf(2003, 12, 31));
  return {
    client: labelOf(number),
    community,
    gender,
    ...name,
    formerLast: formerSurname(random, community, gender),
    nationalId: register.nationalId(birthDay),
    phones: random.chance(0.15) ? [register.mobile(), register.landline()] : [register.mobile()],
    birthDay,
    city: drawCity(random),
    email: drawEmail(random),
    relativeId: null,
    isChild: false,
  };
}

interface RelativeParts {
  readonly register: Register;
  readonly random: Random;
  readonly of: Person;
  readonly number: number;
  readonly isChild: boolean;
}

/** A spouse, or a child who has no phone but the parent's. */
function drawRelative({ register, random, of, number, isChild }: RelativeParts): Person {
  const gender = isChild ? drawGender(random) : of.gender === 'male' ? 'female' : 'male';
  const birthDay = isChild
    ? random.integer(dayOf(2008, 1, 1), dayOf(2022, 12, 31))
    : of.birthDay + random.integer(-2500, 2500);
  const ownPhone = !isChild && random.chance(0.4) ? [register.mobile()] : [];
  return {
    client: labelOf(number),
    community: of.community,
    gender,
    first: drawFirstName(random, of.community, gender),
    last: of.last,
    formerLast: null,
    nationalId: register.nationalId(birthDay),
    phones: [...ownPhone, ...of.phones.slice(0, 1)],
    birthDay,
    city: of.city,
    email: null,
    relativeId: of.nationalId,
    isChild,
  };
}

const labelOf = (number: number): string => `P${String(number + 1).padStart(5, '0')}`;

const drawGender = (random: Random): Gender => (random.chance(0.5) ? 'male' : 'female');

/** Big cities more often. */
const drawCity = (random: Random): string =>
  CITIES[Math.floor(random.fraction() ** 2 * CITIES.length)] ?? random.pick(CITIES);

function formerSurname(random: Random, community: Community, gender: Gender): string | null {
  return gender === 'female' && random.chance(NOISE.marriedName.rate) ? drawSurname(random, community) : null;
}

function drawEmail(random: Random): string | null {
  if (!random.chance(0.4)) return null;
  const letters = Array.from({ length: random.integer(5, 9) }, () => random.pick([...'abdeghiklmnorstuyz']));
  return `${letters.join('')}${random.integer(1, 99)}@example.${random.pick(['com', 'org', 'net'])}`;
}
