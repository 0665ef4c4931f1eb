import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../../importer/read/cell/number-format.ts';

const MARCH_31_AT_14_05 = 45747.586805555555;

describe('what Excel shows of a number', () => {
  it.each([
    ['General', 12345678, '12345678'],
    ['General', 1000.5714285714286, '1000.571429'],
    ['000000000', 12345678, '012345678'],
    ['000-0000000', 501234567, '050-1234567'],
    ['#,##0.00', 1234.5, '1,234.50'],
    ['0%', 0.1, '10%'],
    ['₪ #,##0', 1500, '₪ 1,500'],
    ['#,##0 "ש""ח"', 1500, '1,500 שח'],
    ['#,##0.00 [$₪-40D]', 12, '12.00 ₪'],
  ])('%s of %s is %s', (code, value, shown) => {
    expect(numberFormat(code).show(value)).toBe(shown);
  });

  it.each([
    ['dd/mm/yyyy', '31/03/2025'],
    ['d.m.yy', '31.3.25'],
    ['dd.mm.yyyy hh:mm', '31.03.2025 14:05'],
    ['[$-1010000]d/m/yyyy;@', '31/3/2025'],
    ['d בmm', '31 ב03'],
    ['m/d/yy', '31/03/2025'],
    ['mm:ss.0', '05:00.0'],
  ])('a day as %s is %s', (code, shown) => {
    expect(numberFormat(code).isDay(MARCH_31_AT_14_05)).toBe(true);
    expect(numberFormat(code).show(MARCH_31_AT_14_05)).toBe(shown);
  });

  it.each(['0.00', '"day" 0', '[Red]0', '@', '[h]:mm', '#,##0 "שקל"'])('%s shows no day', (code) => {
    expect(numberFormat(code).isDay(45747)).toBe(false);
  });
});
