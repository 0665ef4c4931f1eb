/** Invented clients, told apart by a number, for tests that only need that they are clients. */

const LAST_NAMES = ['כהנוביץ', 'לויתן', 'מזרחיאן', 'פרצמן', 'ביטונסקי', 'דהאני', 'אברהמוב'] as const;
const FIRST_NAMES = ['רונית', 'יוסף', 'מרים', 'אחמד', 'שרה', 'דוד', 'אולגה', 'משה', 'נעמה'] as const;

/** Nine digits with a right check digit. */
export function anId(number: number): string {
  const body = String(30_000_000 + number * 7).padStart(8, '0');
  const sum = [...body].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

export function aMobile(number: number): string {
  return `052-${String(4_000_000 + number * 11)}`;
}

export function aName(number: number): string {
  return `${FIRST_NAMES[number % FIRST_NAMES.length]} ${LAST_NAMES[number % LAST_NAMES.length]}`;
}

/** Rows of name, id and phone. */
export function clientRows(amount: number, from = 1): readonly (readonly string[])[] {
  return Array.from({ length: amount }, (_, index) => {
    const number = from + index;
    return [aName(number), anId(number), aMobile(number)];
  });
}
