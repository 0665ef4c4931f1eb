import { expect, test } from 'vitest';
import {
  overwritten,
  type WrittenCell,
  writtenCells,
  writtenText,
} from '../../../../addon/rules/reading/written-cells.ts';
import type { StandingRow } from '../../../../addon/rules/settle/standing-row.ts';
import { aClaim } from '../../a-claim.ts';

const AT = Date.UTC(2025, 4, 21, 8);

/** The add-on read an empty next action, and wrote its own. */
const written: WrittenCell = {
  rowNumber: 2,
  caseId: 'C-00001',
  field: 'nextAction',
  seen: '',
  wrote: 'לבדוק מסמכים',
  at: AT,
};

function row(nextAction: string | null, parts: Partial<StandingRow> = {}): StandingRow {
  const cells = { caseId: 'C-00001', nextAction };
  return { rowNumber: 2, cells, isTicked: false, reason: '', confirmed: '', notes: {}, ...parts };
}

function isTaken(claim: Parameters<typeof aClaim>[0], standing = row('לבדוק מסמכים')): boolean {
  return overwritten({
    claim: aClaim({ at: AT + 1000, ...claim }),
    row: standing,
    field: 'nextAction',
    written: [written],
  });
}

test('what somebody typed just when the add-on wrote there is not lost', () => {
  expect(isTaken({ value: 'להתקשר' })).toBe(true);
});

test('what was there before the add-on read it has been judged already', () => {
  expect(isTaken({ value: 'להתקשר', oldValue: 'טיוטה' })).toBe(false);
});

test('where somebody has typed again since, that is what holds', () => {
  expect(isTaken({ value: 'להתקשר' }, row('לשלוח מייל'))).toBe(false);
});

test('where the value stands in the cell, nothing was lost', () => {
  expect(isTaken({ value: 'לבדוק מסמכים' })).toBe(false);
});

test('another case that stands in that row now is left alone', () => {
  expect(
    isTaken(
      { value: 'להתקשר' },
      row('לבדוק מסמכים', { cells: { caseId: 'C-00002', nextAction: 'לבדוק מסמכים' } }),
    ),
  ).toBe(false);
});

test('minutes later it was no accident', () => {
  expect(isTaken({ value: 'להתקשר', at: AT + 3 * 60_000 })).toBe(false);
});

test('what is remembered fits one property, the newest first, and is forgotten after two minutes', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ ...written, rowNumber: index, at: AT + index }));
  const text = writtenText(many, AT + 500);
  expect(Buffer.byteLength(text)).toBeLessThan(9 * 1024);
  const read = writtenCells(text);
  expect(read.length).toBeGreaterThan(50);
  expect(read[0]).toEqual({ ...written, rowNumber: 499, at: AT + 499 });
  expect(writtenCells(writtenText([written], AT + 3 * 60_000))).toEqual([]);
  expect(writtenCells('damaged')).toEqual([]);
});
