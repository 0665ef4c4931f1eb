import { UNPLACEABLE_LEFT } from '../noise.ts';
import type { NameBook } from '../office/name-book.ts';
import type { Person } from '../office/person.ts';
import type { Random } from '../random.ts';

/** Which clues to the client's identity a row carries beside the name. */
export interface Clues {
  readonly hasId: boolean;
  readonly hasPhone: boolean;
}

interface Gaps {
  readonly idMissingRate: number;
  readonly phoneMissingRate: number;
  readonly nameBook: NameBook;
}

/** Leaves clues out at the given rates; where several clients have the name, the clerk notes one all the same. */
export function chooseClues(
  person: Person,
  { idMissingRate, phoneMissingRate, nameBook }: Gaps,
  random: Random,
): Clues {
  const hasId = !random.chance(idMissingRate);
  const hasPhone = !random.chance(phoneMissingRate);
  const isUnplaceable = !hasId && !hasPhone && nameBook.isShared(person);
  if (!isUnplaceable || random.chance(UNPLACEABLE_LEFT)) return { hasId, hasPhone };
  return random.chance(0.7) ? { hasId, hasPhone: true } : { hasId: true, hasPhone };
}
