import type { Day } from '../calendar.ts';
import type { Community, Gender } from '../names/first-names.ts';

/** A client as the register knows them: the truth, before any clerk typed it. */
export interface Person {
  /** Truth label, such as `P00012`. */
  readonly client: string;
  readonly community: Community;
  readonly gender: Gender;
  readonly first: string;
  readonly last: string;
  /** The surname before marriage, which the older rows have. */
  readonly formerLast: string | null;
  /** Nine digits with a right check digit. */
  readonly nationalId: string;
  /** Ten digits from 05, or nine for a line at home; the first is the usual one. */
  readonly phones: readonly string[];
  readonly birthDay: Day;
  readonly city: string;
  readonly email: string | null;
  /** The id of a spouse or parent who is a client too. */
  readonly relativeId: string | null;
  readonly isChild: boolean;
}

/** The check digit of eight digits: weights 1,2,1,2…, digit sums, up to the next ten. */
export function withCheckDigit(eightDigits: string): string {
  let sum = 0;
  for (let place = 0; place < 8; place += 1) {
    const weighted = Number(eightDigits[place]) * (place % 2 === 0 ? 1 : 2);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${eightDigits}${(10 - (sum % 10)) % 10}`;
}
