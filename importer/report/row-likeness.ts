import type { SourceRow } from '../source-row.ts';

/** A client's name as the row says it, whether in one column or in two; empty where it says none. */
export function personName({ values }: SourceRow): string {
  const whole = values.clientName;
  if (typeof whole === 'string') return whole;
  return [values.firstName, values.lastName].filter((part) => typeof part === 'string').join(' ');
}

/** The digits of a row's id, right or mistyped; null where it has none. */
export function idDigits({ values, idClue }: SourceRow): string | null {
  return typeof values.nationalId === 'string' ? values.nationalId : (idClue ?? null);
}

/** Whether two rows spell a name differently; the same words in another order are one spelling. */
export function spellApart(one: SourceRow, other: SourceRow): boolean {
  const [first, second] = [wordsOfName(one), wordsOfName(other)];
  return first !== '' && second !== '' && first !== second;
}

function wordsOfName(row: SourceRow): string {
  return personName(row)
    .split(/[\s-]+/)
    .sort()
    .join(' ');
}

export function shareId(one: SourceRow, other: SourceRow): boolean {
  return idDigits(one) !== null && idDigits(one) === idDigits(other);
}

/** Whether two ids are one or two digits apart, which covers a wrong digit and two swapped ones. */
export function areMistyped(one: SourceRow, other: SourceRow): boolean {
  const first = idDigits(one)?.padStart(9, '0');
  const second = idDigits(other)?.padStart(9, '0');
  if (first === undefined || second === undefined || first.length !== second.length) return false;
  const apart = [...first].filter((digit, place) => digit !== second[place]).length;
  return apart === 1 || apart === 2;
}

export function sharePhone(one: SourceRow, other: SourceRow): boolean {
  const phones = one.values.phones;
  const others = other.values.phones;
  return Array.isArray(phones) && Array.isArray(others) && phones.some((phone) => others.includes(phone));
}
