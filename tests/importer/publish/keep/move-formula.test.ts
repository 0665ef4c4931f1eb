import { expect, test } from 'vitest';
import { moveFormula } from '../../../../importer/publish/keep/move-formula.ts';

const moved = (formula: string, { columnsMoved = false } = {}) =>
  moveFormula({ formula, value: 7 }, { fromRow: 4, toRow: 9, columnsMoved });

test.each([
  ['TODAY()-G4', 'TODAY()-G9'],
  ['IF($F4="סגור",0,AF4-$AG4)', 'IF($F9="סגור",0,AF9-$AG9)'],
  ['"G4"&H4', '"G4"&H9'],
  ["VLOOKUP(J4,'צוות'!$A$2:$C$500,3,0)", "VLOOKUP(J9,'צוות'!$A$2:$C$500,3,0)"],
  ['LOG10(A4)+COUNTIF(F:F,F4)', 'LOG10(A9)+COUNTIF(F:F,F9)'],
  ['Tab4!A4+B4', 'Tab4!A4+B9'],
])('a formula on its own row, %s, moves with it', (formula, expected) => {
  expect(moved(formula)).toEqual({ formula: expected, value: 7 });
});

test.each(['A4-A3', 'SUM(A2:A4)', 'A$1*B4'])(
  '%s looks at other rows, so its value stays instead',
  (formula) => {
    expect(moved(formula)).toBe(7);
  },
);

test('in its own row every formula stays as it was', () => {
  const cell = { formula: 'A4-A3', value: 7 };

  expect(moveFormula(cell, { fromRow: 4, toRow: 4, columnsMoved: false })).toBe(cell);
});

test('where columns moved, a formula that names cells of the tab stays as its value', () => {
  expect(moved('A4+1', { columnsMoved: true })).toBe(7);
  expect(moved('TODAY()+1', { columnsMoved: true })).toEqual({ formula: 'TODAY()+1', value: 7 });
});
