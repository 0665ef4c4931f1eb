import { InternalError } from '../../problem.ts';
import type { PreparedRecords } from '../prepare/prepare-fields.ts';
import { NO_VALUE, type ValuePool } from '../prepare/value-pool.ts';
import type { ConditionSettings } from '../settings.ts';
import { type DateParts, dateParts, dayMonthSwapped, daysApart, equalParts } from './dates.ts';
import { editDistance } from './edit-distance.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { neighboursSwapped } from './neighbours-swapped.ts';
import { allNear, anyNear, sharedCount } from './token-sets.ts';

/** Whether two records, by place in the prepared order, meet a condition; the order of the two never matters. */
export type Condition = (a: number, b: number) => boolean;

/** Whether two different values, by number in the pool, meet a condition. */
type ValueTest = (one: number, other: number) => boolean;

/** Makes a condition of its settings. */
export function compileCondition(
  prepared: PreparedRecords,
  settings: ConditionSettings,
  mainField: string,
): Condition {
  const { pool, fieldValues } = prepared;
  const values = fieldValues[settings.field ?? mainField] as Int32Array;
  if (settings.is === 'crossed') {
    const { alike } = settings;
    const near = (one: number, other: number): boolean =>
      one === other ||
      (alike < 1 && jaroWinkler(pool.texts[one] as string, pool.texts[other] as string) >= alike);
    return crossed(values, fieldValues[settings.with] as Int32Array, near);
  }
  const test = valueTest(pool, settings);
  return (a, b) => {
    const [one, other] = [values[a] as number, values[b] as number];
    if (one === NO_VALUE || other === NO_VALUE) return false;
    return one === other || test(one, other);
  };
}

/** Each record has in one field what the other has in the second (first and last name typed the other way round). */
function crossed(values: Int32Array, others: Int32Array, near: ValueTest): Condition {
  return (a, b) => {
    const [one, two] = [values[a] as number, others[a] as number];
    const [three, four] = [values[b] as number, others[b] as number];
    return Math.min(one, two, three, four) !== NO_VALUE && near(one, four) && near(two, three);
  };
}

function valueTest(pool: ValuePool, settings: Exclude<ConditionSettings, { is: 'crossed' }>): ValueTest {
  const text = (value: number): string => pool.texts[value] as string;
  const onTexts =
    (test: (one: string, other: string) => boolean): ValueTest =>
    (one, other) =>
      test(text(one), text(other));
  const onSets =
    (test: (one: Int32Array, other: Int32Array) => boolean): ValueTest =>
    (one, other) =>
      test(elementsOf(pool, one), elementsOf(pool, other));
  const onDates = (test: (one: DateParts, other: DateParts) => boolean): ValueTest => {
    const partsOf = knownDates(pool);
    return (one, other) => {
      const [left, right] = [partsOf(one), partsOf(other)];
      return left !== undefined && right !== undefined && test(left, right);
    };
  };
  switch (settings.is) {
    case 'exact':
      return () => false;
    case 'jaroWinkler':
      return onTexts((one, other) => jaroWinkler(one, other) >= settings.atLeast);
    case 'edits':
      return onTexts((one, other) => {
        const longer = Math.max(one.length, other.length);
        const most = Math.min(settings.atMost, Math.floor(longer * settings.perLetter));
        return Math.abs(one.length - other.length) <= most && editDistance(one, other) <= most;
      });
    case 'swappedNeighbours':
      return onTexts(neighboursSwapped);
    case 'prefix':
      return onTexts((one, other) => {
        const [short, long] = one.length <= other.length ? [one, other] : [other, one];
        return short.length >= settings.atLeast && long.startsWith(short);
      });
    case 'dayMonthSwapped':
      return onDates(dayMonthSwapped);
    case 'daysApart':
      return onDates((one, other) =>
        settings.yearsOff.some((years) => daysApart(one, other, years) <= settings.atMost),
      );
    case 'datePartsEqual':
      return onDates((one, other) => equalParts(one, other) >= settings.atLeast);
    case 'numbersApart':
      return onTexts((one, other) => Math.abs(Number(one) - Number(other)) <= settings.atMost);
    case 'sharesOne':
      return onSets((one, other) => sharedCount(one, other) > 0);
    case 'sharesNear':
      return onSets((one, other) => anyNear(pool, one, other, settings.atMost));
    case 'subset':
      return onSets((one, other) => {
        const fewer = Math.min(one.length, other.length);
        return fewer >= settings.atLeast && sharedCount(one, other) === fewer;
      });
    case 'allButOne':
      return onSets((one, other) => {
        const shared = sharedCount(one, other);
        return shared >= settings.atLeast && shared >= Math.max(one.length, other.length) - 1;
      });
    case 'allNear':
      return onSets((one, other) => allNear(pool, one, other, settings));
    default:
      throw new InternalError(`unknown condition ${JSON.stringify(settings satisfies never)}`);
  }
}

/** The parts of a date by its number in the pool, each read once. */
function knownDates(pool: ValuePool): (value: number) => DateParts | undefined {
  const known = new Map<number, DateParts | undefined>();
  return (value) => {
    const parts = known.get(value);
    if (parts !== undefined || known.has(value)) return parts;
    const read = dateParts(pool.texts[value] as string);
    known.set(value, read);
    return read;
  };
}

function elementsOf(pool: ValuePool, value: number): Int32Array {
  return pool.elements[value] ?? Int32Array.of(value);
}
