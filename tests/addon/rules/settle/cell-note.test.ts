import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellNote } from '../../../../addon/rules/settle/cell-note.ts';

test('what a person wrote on a cell stays above what the add-on says, and is left as it was when that goes', () => {
  const note = cellNote('לשאול את האם', ['צריך לכתוב סיבה.', '- להשלים']);
  expect(note).toBe('לשאול את האם\n◆ צריך לכתוב סיבה.\n◆ - להשלים');
  expect(cellNote(`${note}\nשאלתי`, [])).toBe('לשאול את האם\nשאלתי');
  expect(cellNote(note, ['אין שלב כזה.'])).toBe('לשאול את האם\n◆ אין שלב כזה.');
});

test("a note that is only a person's is not touched", () => {
  fc.assert(
    fc.property(fc.string(), (note) => {
      fc.pre(!note.includes('◆'));
      expect(cellNote(note, [])).toBe(note);
    }),
  );
});
