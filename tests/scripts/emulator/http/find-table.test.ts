import { describe, expect, it } from 'vitest';
import { parseA1, printA1 } from '../../../../scripts/emulator/a1.ts';
import { findTable } from '../../../../scripts/emulator/http/values/find-table.ts';

/** The two tables of Google's own guide: A1:C2 and B4:D6. */
const SHEET = [['x', 'y', 'z'], ['x', 'y', 'z'], [], ['', 'x', 'y'], ['', '', 'y', 'z'], ['', 'x', 'y', 'z']];

const tableAt = (range: string, rows: readonly (readonly string[])[] = SHEET) => {
  const table = findTable(rows, parseA1(range) ?? expect.fail());
  return table === null ? null : printA1('Sheet1', table);
};

describe('the table below which rows are appended', () => {
  it.each(['Sheet1', 'B4', 'C5:D5', 'B2:D4', 'A3:G10'])('%s names the last table it touches', (range) => {
    expect(tableAt(range)).toBe('Sheet1!B4:D6');
  });

  it('A1 names the first table', () => {
    expect(tableAt('A1')).toBe('Sheet1!A1:C2');
  });

  it('E4 names none, although it stands beside one', () => {
    expect(tableAt('E4')).toBeNull();
  });

  it('cells that meet only further down are one table', () => {
    expect(
      tableAt('A1', [
        ['x', '', 'x'],
        ['x', 'x', 'x'],
      ]),
    ).toBe('Sheet1!A1:C2');
    expect(
      tableAt('A1', [
        ['x', '', '', 'x'],
        ['x', '', '', 'x'],
        ['', 'x', 'x'],
      ]),
    ).toBe('Sheet1!A1:D3');
  });

  it('a table that grows takes in what then stands beside it', () => {
    expect(tableAt('A1', [['x', '', '', 'x'], ['x'], ['x', 'x', 'x']])).toBe('Sheet1!A1:D3');
  });

  it('of two side by side the longer one is the last', () => {
    expect(tableAt('Sheet1', [['x', '', 'x'], ['x', '', 'x'], ['x']])).toBe('Sheet1!A1:A3');
  });

  it('an empty sheet has none', () => {
    expect(tableAt('A1', [])).toBeNull();
  });
});
