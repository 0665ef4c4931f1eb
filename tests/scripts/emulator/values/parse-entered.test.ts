import { describe, expect, it } from 'vitest';
import { parseEntered } from '../../../../scripts/emulator/values/parse-entered.ts';

const entered = (text: string) => parseEntered(text, new Date('2026-11-22T00:00:00Z'));

describe('what a clerk types into a spreadsheet in Hebrew', () => {
  it.each([
    ['12', 12],
    ['-3.5', -3.5],
    ['(20)', -20],
    ['1,234.5', 1234.5],
    ['₪1,234.50', 1234.5],
    ['-₪5', -5],
    ['1200 ₪', 1200],
    ['12.5%', 0.125],
    ['012345678', 12_345_678],
    ['1e3', 1000],
  ])('%s is a number', (text, numberValue) => {
    expect(entered(text).value).toEqual({ numberValue });
  });

  it.each([
    ['03/05/2026', 46_145, 'DATE'],
    ['3/5', 46_145, 'DATE'],
    ['3.5.26', 46_145, 'DATE'],
    ['2026-05-03', 46_145, 'DATE'],
    ['3/5/2026 12:00', 46_145.5, 'DATE_TIME'],
    ['06:00', 0.25, 'TIME'],
  ])('%s is a moment, its day before its month', (text, numberValue, type) => {
    expect(entered(text)).toMatchObject({ value: { numberValue }, numberFormat: { type } });
  });

  it.each(['31/02/2026', '5/13/2026', '050-1234567', '1,23', 'כהן', '24:00', '--5', '=', '3/5/2026 12:00 x'])(
    '%s stays text',
    (text) => {
      expect(entered(text)).toEqual({ value: { stringValue: text } });
    },
  );

  it('an apostrophe keeps a national id as text, an equals sign makes a formula, nothing empties the cell', () => {
    expect(entered("'012345678").value).toEqual({ stringValue: '012345678' });
    expect(entered('=SUM(A1:A3)').value).toEqual({ formulaValue: '=SUM(A1:A3)' });
    expect(entered('').value).toBeNull();
    expect(entered('true').value).toEqual({ boolValue: true });
  });

  it('an amount typed with its sign is shown as money, a share as a percentage', () => {
    expect(entered('₪12').numberFormat).toEqual({ type: 'CURRENCY', pattern: '[$₪-40D]#,##0' });
    expect(entered('12.5%').numberFormat).toEqual({ type: 'PERCENT', pattern: '0.00%' });
    expect(entered('12').numberFormat).toBeUndefined();
  });
});
