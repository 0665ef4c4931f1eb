import { describe, expect, it } from 'vitest';
import { renderValue } from '../../../../scripts/emulator/values/render-value.ts';

const shown = (value: string | number | boolean, type?: string, pattern: string | null = null) =>
  renderValue({ value, format: type === undefined ? null : { type, pattern }, locale: 'iw_IL' });

describe('what a cell of the sheet shows', () => {
  it.each([
    [45_000, 'DATE', 'dd/mm/yyyy', '15/03/2023'],
    [45_000.5, 'DATE_TIME', 'dd/mm/yyyy hh:mm', '15/03/2023 12:00'],
    [45_000, 'DATE', undefined, '15/03/2023'],
    [0.125, 'PERCENT', '0.0#%', '12.5%'],
    [0.1, 'PERCENT', '0.0#%', '10.0%'],
    [1234.5, 'CURRENCY', '[$₪-40D]#,##0.00', '₪1,234.50'],
    [-1234.5, 'CURRENCY', '[$₪-40D]#,##0.00', '-₪1,234.50'],
    [12_345_678, 'TEXT', '@', '12345678'],
    ['012345678', 'TEXT', '@', '012345678'],
    ['לא ידוע', 'DATE', 'dd/mm/yyyy', 'לא ידוע'],
    [0.1 + 0.2, undefined, undefined, '0.3'],
    [123_456_789_012, undefined, undefined, '123456789012'],
    [true, undefined, undefined, 'TRUE'],
    [-3, 'DATE', 'dd/mm/yyyy', '-3'],
  ] as const)('%s as %s %s is shown as in Google Sheets', (value, type, pattern, text) => {
    expect(shown(value, type, pattern)).toBe(text);
  });

  it('a date whose format names no pattern follows the order of the spreadsheet', () => {
    expect(renderValue({ value: 45_000, format: { type: 'DATE' }, locale: 'en_US' })).toBe('3/15/2023');
  });
});
