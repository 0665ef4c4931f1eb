import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBytes, seen } from '../../builders/workbook-files.ts';

const readCsv = async (bytes: Uint8Array | string) => seen(await readBytes(bytes, 'חובות.csv'));
/** Hebrew letters stand at E0 to FA in Windows-1255. */
const windows1255 = (text: string) =>
  Buffer.from(
    Array.from(text, (letter) =>
      letter >= 'א' && letter <= 'ת' ? letter.charCodeAt(0) - 0x5d0 + 0xe0 : letter.charCodeAt(0),
    ),
  );

describe('a CSV file', () => {
  it('gives every cell as typed: zeros, dates and would-be formulas', async () => {
    const text = 'ת.ז.,תאריך,הערה\n012345678,03/04/2025,"=HYPERLINK(""http://x"")"\n';
    const { sheets } = await readBytes(text, 'חובות.csv');
    expect(sheets[0]?.rows[1]?.cells).toEqual([
      { type: 'text', value: '012345678', text: '012345678' },
      { type: 'text', value: '03/04/2025', text: '03/04/2025' },
      { type: 'text', value: '=HYPERLINK("http://x")', text: '=HYPERLINK("http://x")' },
    ]);
    expect(sheets[0]?.name).toBe('חובות');
  });

  it('says the same in UTF-8, with and without its mark, in UTF-16 and in Windows-1255', async () => {
    const text = 'שם,עיר\r\nדנה,"באר שבע"\r\n';
    const expected = { 1: ['שם', 'עיר'], 2: ['דנה', 'באר שבע'] };
    expect(await readCsv(text)).toEqual(expected);
    expect(await readCsv(`\ufeff${text}`)).toEqual(expected);
    expect(await readCsv(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
    expect(await readCsv(windows1255(text))).toEqual(expected);
  });

  it('may be separated by commas, semicolons, tabs, or what its first line says', async () => {
    const expected = { 1: ['א', 'ב'], 2: ['1,5', '2'] };
    expect(await readCsv('א,ב\n"1,5",2')).toEqual(expected);
    expect(await readCsv('א;ב\n1,5;2')).toEqual(expected);
    expect(await readCsv('א\tב\n1,5\t2')).toEqual(expected);
    expect(await readCsv('sep=^\nא^ב\n1,5^2')).toEqual(expected);
  });

  it('may hold a quote inside a word, as Hebrew abbreviations do', async () => {
    expect(await readCsv('ת"ז,שכ"ט,שם\n1,2,מ"מ בע"מ\n"אבא" כהן,3,"ד""ר לוי"\n"עו"ד כהן",4,"')).toEqual({
      1: ['ת"ז', 'שכ"ט', 'שם'],
      2: ['1', '2', 'מ"מ בע"מ'],
      3: ['"אבא" כהן', '3', 'ד"ר לוי'],
      4: ['עו"ד כהן', '4', '"'],
    });
  });

  it('may begin with the letters ID, which Excel takes for another format', async () => {
    expect(await readCsv('ID,שם\n1,דנה')).toEqual({ 1: ['ID', 'שם'], 2: ['1', 'דנה'] });
  });

  it('counts its blank lines, and breaks inside a quoted cell are no rows', async () => {
    expect(await readCsv('א,ב\n\n , \n"שורה\nשנייה",2')).toEqual({ 1: ['א', 'ב'], 4: ['שורה\nשנייה', '2'] });
  });

  it('keeps a byte that Windows-1255 does not know as some character, never as U+FFFD', async () => {
    const row = JSON.stringify(
      await readCsv(Buffer.concat([windows1255('שלום,'), Buffer.from([0xff, 0xd9])])),
    );
    expect(row).toContain('שלום');
    expect(row).not.toContain('\ufffd');
  });

  it('comes back cell by cell, whatever was quoted', async () => {
    const field = fc.string({
      unit: fc.constantFrom('א', 'ת', '"', ',', ';', '\n', ' ', '7', '=', "'", '\t'),
      minLength: 0,
      maxLength: 8,
    });
    const tables = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(tables, async (table) => {
        const rows = [['כותרת', 'שנייה'], ...table];
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const found = await readCsv(text);
        rows.forEach((row, at) => {
          const cells = row.map((cell) => (cell.trim() === '' ? null : cell));
          expect(found[at + 1] ?? row.map(() => null)).toEqual(cells);
        });
      }),
      { numRuns: 60 },
    );
  });
});
