import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CHARACTERS_A_CELL,
  cutToCell,
  splitToCells,
} from '../../../../importer/publish/tables/cell-limit.ts';

const HALF_A_CHARACTER = /\p{Cs}/u;

/** A text about as long as one or two cells, with characters that take two units. */
const longText = fc
  .tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom(1, 2), fc.constantFrom('א', '😀'))
  .map(
    ([more, cells, letter]) =>
      'ב'.repeat(more + 2) + letter.repeat((CHARACTERS_A_CELL * cells) / letter.length),
  );

test('a text in pieces is whole again when they are joined, and no piece passes a cell', () => {
  fc.assert(
    fc.property(fc.oneof(longText, fc.string()), (text) => {
      const pieces = splitToCells(text);
      expect(pieces.join('')).toBe(text);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(CHARACTERS_A_CELL);
        expect(HALF_A_CHARACTER.test(piece)).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});

test('a text that is cut fits a cell, splits no character, and says where the rest is', () => {
  fc.assert(
    fc.property(longText, (text) => {
      const cut = cutToCell(text);
      expect(cut.length).toBeLessThanOrEqual(CHARACTERS_A_CELL);
      expect(HALF_A_CHARACTER.test(cut)).toBe(false);
      expect(cut === text || cut.endsWith('… (המשך ב-_sources)')).toBe(true);
    }),
    { numRuns: 40 },
  );
});
