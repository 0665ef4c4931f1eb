import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE } from '../prepare/value-pool.ts';
import type { FieldSettings } from '../settings.ts';
import type { People } from './people.ts';

/** A value nobody else has was still one draw away from being shared. */
const HALF_A_PERSON = 0.5;
/** People outside the records who share nothing with anybody: in a short list no value looks common for certain. */
const OUTSIDERS = 30;

/** The chance that a stranger has what two records share in a field. */
export type SharedChance = (a: number, b: number) => number;

interface Wanted {
  readonly field: string;
  readonly kind: FieldSettings['kind'];
  readonly people: People;
  /** Share of strangers who agree on the field at all, whatever the value. */
  readonly coincidence: number;
}

/**
 * Counts how common each value is, as a share of the different people (clusters), so that a person on many rows does
 * not make their own name common: the pair's own person is left out of the count.
 */
export function sharedChance(prepared: PreparedRecords, wanted: Wanted): SharedChance {
  const { pool } = prepared;
  const { field, kind } = wanted;
  const values = prepared.fieldValues[field] as Int32Array;
  const chance = valueChances(prepared, values, wanted);
  return (a, b) => {
    const [one, other] = [values[a] as number, values[b] as number];
    const [left, right] = [pool.elements[one], pool.elements[other]];
    if (!left || !right) return one === other && one !== NO_VALUE ? (chance[one] as number) : 1;
    let product = 1;
    let rarest = 1;
    for (let i = 0, j = 0; i < left.length && j < right.length; ) {
      const step = (left[i] as number) - (right[j] as number);
      if (step === 0) {
        const shared = chance[left[i] as number] as number;
        product *= shared;
        rarest = Math.min(rarest, shared);
      }
      if (step <= 0) i++;
      if (step >= 0) j++;
    }
    // Words of a name are independent draws; of several phones one shared is the whole evidence.
    return kind === 'tokens' ? product : rarest;
  };
}

/** By value: the share of other people who have it. */
function valueChances(
  { pool }: PreparedRecords,
  values: Int32Array,
  { kind, people, coincidence }: Wanted,
): Float64Array {
  const holders = new Float64Array(pool.texts.length);
  const lastHolder = new Int32Array(pool.texts.length).fill(NO_VALUE);
  const hold = (value: number, person: number): void => {
    if (lastHolder[value] === person) return;
    lastHolder[value] = person;
    holders[value] = (holders[value] as number) + 1;
  };
  let filled = 0;
  let lastFilled = NO_VALUE;
  for (const row of people.byPerson) {
    const value = values[row] as number;
    if (value === NO_VALUE) continue;
    const person = people.personOf[row] as number;
    if (person !== lastFilled) filled++;
    lastFilled = person;
    const elements = pool.elements[value];
    if (elements) for (const element of elements) hold(element, person);
    else hold(value, person);
  }
  // Where any agreement is rarer than that (birth dates, emails), a short list does not make it likelier.
  const alone = isSet(kind) ? HALF_A_PERSON : Math.min(HALF_A_PERSON, coincidence * filled);
  return holders.map((count) => Math.min(1, (Math.max(0, count - 1) + alone) / (filled + OUTSIDERS)));
}

const isSet = (kind: FieldSettings['kind']): boolean => kind === 'tokens' || kind === 'list';
