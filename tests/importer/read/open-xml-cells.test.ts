import { describe, expect, it } from 'vitest';
import { aHandMadeXlsx, aWorksheet, firstRow, readBytes, seen } from '../../builders/workbook-files.ts';

const rowOf = (cells: string) => `<row r="1">${cells}</row>`;
const read = async (made: Parameters<typeof aHandMadeXlsx>[0]) => readBytes(await aHandMadeXlsx(made));

describe('what an Excel cell holds', () => {
  it('is the stored number together with the zeros that Excel shows before it', async () => {
    const book = await read({
      formats: ['000000000'],
      sheets: [rowOf('<c r="A1" s="1"><v>12345678</v></c>')],
    });
    expect(book.sheets[0]?.rows[0]?.cells).toEqual([{ type: 'number', value: 12345678, text: '012345678' }]);
  });

  it('is a day, with its time where it has one', async () => {
    const book = await read({
      formats: ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm'],
      sheets: [
        rowOf(
          '<c s="1"><v>45747</v></c><c s="2"><v>45747.586805555555</v></c><c s="1"><v>45747.999999</v></c>',
        ),
      ],
    });
    expect(seen(book)).toEqual({
      1: ['2025-03-31 ‹31/03/2025›', '2025-03-31T14:05:00 ‹31/03/2025 14:05›', '2025-04-01 ‹31/03/2025›'],
    });
  });

  it('is the same day in a workbook that counts from 1904', async () => {
    const sheets = [rowOf('<c s="1"><v>44285</v></c><c s="1"><v>0</v></c>')];
    const book = await read({ formats: ['dd/mm/yyyy'], dates1904: true, sheets });
    expect(seen(book)).toEqual({ 1: ['2025-03-31 ‹31/03/2025›', '1904-01-01 ‹01/01/1904›'] });
  });

  it('is a day where the cell writes the day itself, shown as its format says', async () => {
    const book = await read({
      formats: ['d.m.yy'],
      sheets: [rowOf('<c t="d"><v>2025-03-31</v></c><c t="d" s="1"><v>2025-03-31T14:05:00.000Z</v></c>')],
    });
    expect(seen(book)).toEqual({ 1: ['2025-03-31', '2025-03-31T14:05:00 ‹31.3.25›'] });
  });

  it('is a number where the format shows a length of time or a time of day', async () => {
    const book = await read({
      formats: ['[h]:mm', 'hh:mm'],
      sheets: [rowOf('<c s="1"><v>1.25</v></c><c s="2"><v>0.5</v></c>')],
    });
    expect(seen(book)).toEqual({ 1: ['1.25 ‹30:00›', '0.5 ‹12:00›'] });
  });

  it('is true or false, or an error', async () => {
    const cells = await firstRow(
      await aHandMadeXlsx({
        sheets: [rowOf('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>')],
      }),
    );
    expect(cells).toEqual([
      { type: 'boolean', value: true, text: 'TRUE' },
      { type: 'boolean', value: false, text: 'FALSE' },
      { type: 'error', value: '#N/A', text: '#N/A' },
    ]);
  });

  it('is the result of a formula, with the formula', async () => {
    const cells = await firstRow(
      await aHandMadeXlsx({
        sheets: [
          rowOf(
            '<c><f>SUM(B2:B3)</f><v>7</v></c><c t="str"><f>A1&amp;"ש"</f><v>שלום</v></c><c t="str"><f>""</f><v></v></c>',
          ),
        ],
      }),
    );
    expect(cells).toEqual([
      { type: 'number', value: 7, text: '7', formula: 'SUM(B2:B3)' },
      { type: 'text', value: 'שלום', text: 'שלום', formula: 'A1&"ש"' },
    ]);
  });

  it('is the formula itself where no result was ever stored', async () => {
    const cells = await firstRow(
      await aHandMadeXlsx({ sheets: [rowOf('<c><f>A2+1</f></c><c><f>A3</f><v></v></c>')] }),
    );
    expect(cells).toEqual([
      { type: 'error', value: '=A2+1', text: '=A2+1', formula: 'A2+1' },
      { type: 'error', value: '=A3', text: '=A3', formula: 'A3' },
    ]);
  });

  it('is its own formula where one formula is shared by a column', async () => {
    const book = await read({
      sheets: [
        '<row r="2"><c r="C2"><f t="shared" ref="C2:C3" si="0">A2*$B$1+LOG10(A$2)&amp;"A2"</f><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>2</v></c></row>',
      ],
    });
    expect(book.sheets[0]?.rows[1]?.cells[2]?.formula).toBe('A3*$B$1+LOG10(A$2)&"A2"');
  });

  it('is plain text where the text is written in several styles, without its phonetic reading', async () => {
    const book = await read({
      sharedStrings:
        '<si><r><rPr><b/></rPr><t xml:space="preserve">ישראל </t></r><r><t>כהן &amp; בניו</t></r><rPh sb="0" eb="1"><t>אאא</t></rPh></si>',
      sheets: [rowOf('<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>א</t></r><r><t>ב</t></r></is></c>')],
    });
    expect(seen(book)).toEqual({ 1: ['ישראל כהן & בניו', 'אב'] });
  });

  it('is the shown text of a link', async () => {
    const made = {
      sheets: [
        '<?xml version="1.0"?>'.concat(
          aWorksheet({
            rows: rowOf('<c r="A1" t="inlineStr"><is><t>לאתר</t></is></c>'),
            after: '<hyperlinks><hyperlink ref="A1" location="x" display="אחר"/></hyperlinks>',
          }).slice(38),
        ),
      ],
    };
    expect(seen(await read(made))).toEqual({ 1: ['לאתר'] });
  });

  it('is never a formula where it is text that looks like one', async () => {
    const cells = await firstRow(
      await aHandMadeXlsx({
        sheets: [
          rowOf(
            '<c t="inlineStr"><is><t>=HYPERLINK("http://x")</t></is></c><c t="inlineStr"><is><t>=cmd|x</t></is></c>',
          ),
        ],
      }),
    );
    expect(cells.map((cell) => [cell?.type, cell?.value, cell?.formula])).toEqual([
      ['text', '=HYPERLINK("http://x")', undefined],
      ['text', '=cmd|x', undefined],
    ]);
  });

  it('is whole with sixty thousand characters', async () => {
    const long = 'מכתב ארוך '.repeat(6000);
    const [cell] = await firstRow(
      await aHandMadeXlsx({
        sharedStrings: `<si><t>${long}</t></si>`,
        sheets: [rowOf('<c t="s"><v>0</v></c>')],
      }),
    );
    expect(cell?.value).toBe(long);
  });

  it('keeps line breaks, characters that XML cannot hold, and CDATA', async () => {
    const book = await read({
      sheets: [
        rowOf(
          '<c t="inlineStr"><is><t>א\nב_x000D_&#1490;</t></is></c><c t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c>',
        ),
      ],
    });
    expect(seen(book)).toEqual({ 1: ['א\nב\rג', 'a<b&c'] });
  });
});

describe('every Hebrew letter arrives', () => {
  it('however the unpacked bytes fall into pieces', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `${'x'.repeat(at % 7)}רבקה־${at}`);
    const sharedStrings = names.map((name) => `<si><t>${name}</t></si>`).join('');
    const rows = names.map(
      (_, at) => `<row><c t="s"><v>${at}</v></c><c t="inlineStr"><is><t>${names[at]}</t></is></c></row>`,
    );
    const { sheets } = await read({ sharedStrings, sheets: [rows.join('')] });
    expect(sheets[0]?.rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual(
      names.map((name) => [name, name]),
    );
  });

  it('where a part is written in UTF-16 or in an older encoding', async () => {
    const utf16 = Buffer.from(
      `\ufeff${aWorksheet({ rows: rowOf('<c t="inlineStr"><is><t>שָׁלוֹם</t></is></c>') }).replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    );
    const older = Buffer.from(
      [
        ...Buffer.from(
          aWorksheet({ rows: rowOf('<c t="inlineStr"><is><t>@</t></is></c>') }).replace(
            'UTF-8',
            'windows-1255',
          ),
        ),
      ].map((byte) => (byte === 0x40 ? 0xe0 : byte)),
    );
    const book = await read({
      sheets: ['', ''],
      parts: { 'xl/worksheets/sheet1.xml': utf16, 'xl/worksheets/sheet2.xml': older },
    });
    expect([seen(book, 0), seen(book, 1)]).toEqual([{ 1: ['שָׁלוֹם'] }, { 1: ['א'] }]);
  });
});
