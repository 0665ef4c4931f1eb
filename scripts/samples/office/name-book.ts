import type { Person } from './person.ts';

/** Knows which names several clients of the office have, as its clerks do. */
export class NameBook {
  readonly #peopleByName = new Map<string, number>();

  constructor(people: readonly Person[]) {
    for (const person of people) {
      const name = soundOf(person);
      this.#peopleByName.set(name, (this.#peopleByName.get(name) ?? 0) + 1);
    }
  }

  isShared(person: Person): boolean {
    return (this.#peopleByName.get(soundOf(person)) ?? 0) > 1;
  }
}

/** Names that a yod, a vav, a dash or the order of words may turn into each other are one name. */
const soundOf = ({ first, last }: Person): string =>
  `${first} ${last}`
    .replace(/[יו'"]/g, '')
    .split(/[\s-]+/)
    .sort()
    .join(' ');
