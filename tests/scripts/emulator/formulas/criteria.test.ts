import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aSpreadsheet, comesTo } from './cells.ts';

const cell = fc.oneof(
  fc.constantFrom('סגור', 'פתוח', 'פתוח?', 'a*b', 'AXB', '7', '', null, true, false),
  fc.integer({ min: 0, max: 9 }),
);
type Cell = typeof cell extends fc.Arbitrary<infer One> ? One : never;

/** Each criterion as a formula writes it, and what it asks in plain code. */
const CRITERIA: readonly (readonly [string, (cell: Cell) => boolean])[] = [
  ['"סגור"', (one) => one === 'סגור'],
  ['"<>סגור"', (one) => one !== 'סגור'],
  ['"?*"', (one) => typeof one === 'string' && one !== ''],
  ['"פתוח~?"', (one) => one === 'פתוח?'],
  ['"a?b"', (one) => one === 'a*b' || one === 'AXB'],
  ['""', (one) => one === null || one === ''],
  ['"<>"', (one) => one !== null],
  ['"="', (one) => one === null],
  ['7', (one) => one === 7 || one === '7'],
  ['"<>7"', (one) => one !== 7 && one !== '7'],
  ['">="&5', (one) => typeof one === 'number' && one >= 5],
  ['"<"&5', (one) => typeof one === 'number' && one < 5],
  ['TRUE', (one) => one === true],
];

const EMPTY_ROWS_BELOW = 100;

it('COUNTIFS counts the rows that meet every criterion, the empty ones at the end too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell), { maxLength: 25 }),
      fc.constantFrom(...CRITERIA),
      fc.constantFrom(...CRITERIA),
      (rows, [first, meetsFirst], [second, meetsSecond]) => {
        const meets = (one: Cell, other: Cell) => meetsFirst(one) && meetsSecond(other);
        const below = meets(null, null) ? EMPTY_ROWS_BELOW : 0;
        const expected = rows.filter(([one, other]) => meets(one, other)).length + below;
        expect(comesTo(`COUNTIFS(A:A,${first},B:B,${second})`, rows)).toBe(expected);
      },
    ),
    { numRuns: 300 },
  );
});

it('COUNTIFS reads on where one of its ranges has no more values', () => {
  const source = aSpreadsheet({ גיליון: [['א'], ['ב']], צוות: [['כן'], ['כן'], ['כן']] });
  expect(comesTo(`COUNTIFS(A1:A9,"<>ב",'צוות'!A1:A9,"כן")`, [], { source })).toBe(2);
});

it('a sum over criteria given as an array is the sum over each of them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 25 }), (rows) => {
      const one = (word: string) => comesTo(`COUNTIFS(A:A,"${word}",B:B,"<5")`, rows);
      const together = comesTo('SUMPRODUCT(COUNTIFS(A:A,{"סגור","פתוח"},B:B,"<5"))', rows);
      expect(together).toBe(Number(one('סגור')) + Number(one('פתוח')));
    }),
  );
});
