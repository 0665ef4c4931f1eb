import { describe, expect, it } from 'vitest';
import {
  aHandMadeXlsx,
  aWorksheet,
  aZip,
  firstRow,
  handMadeParts,
  readBytes,
  seen,
} from '../../builders/workbook-files.ts';

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

describe('where the cells of a sheet stand', () => {
  it('is told by counting where rows and cells do not say', async () => {
    const book = await read({
      sheets: [
        '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c r="B6"><v>5</v></c></row>',
      ],
    });
    expect(seen(book)).toEqual({ 1: [1, null, null, 2, 3], 5: [4], 6: [null, 5] });
  });

  it('is sorted where the rows are not, each row once', async () => {
    const book = await read({
      sheets: [
        '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>',
      ],
    });
    expect(seen(book)).toEqual({ 1: [1], 3: [3, 4] });
    expect(book.sheets[0]?.rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 3]);
  });

  it('is found where every tag has a prefix', async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2" hidden="1"><x:c r="A2" t="inlineStr"><x:is><x:t>שרה</x:t></x:is></x:c><x:c r="B2"><x:v>5</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>';
    const { sheets } = await read({ sheets: [sheet] });
    expect(sheets[0]).toMatchObject({
      rows: [{ rowNumber: 2, hidden: true }],
      merges: [{ top: 1, left: 0, bottom: 1, right: 1 }],
    });
    expect(seen({ workbook: '', fileHash: '', sheets })).toEqual({ 2: ['שרה', 5] });
  });

  it('is found where the workbook names the sheet by its absolute path', async () => {
    const parts = handMadeParts({ sheets: [rowOf('<c><v>1</v></c>')] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'worksheets/sheet1.xml',
      '/xl/worksheets/sheet1.xml',
    );
    expect(seen(await readBytes(await aZip({ ...parts, 'xl/_rels/workbook.xml.rels': rels })))).toEqual({
      1: [1],
    });
  });

  it('is one row where a single cell stands at the very bottom under an absurd dimension', async () => {
    const sheet = aWorksheet({
      before: '<dimension ref="A1:XFD1048576"/>',
      rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    });
    const { sheets } = await read({ sheets: [sheet] });
    expect(sheets[0]?.rows.map(({ rowNumber, cells }) => [rowNumber, cells.length])).toEqual([
      [1048576, 16384],
    ]);
  });

  it('is nowhere for blank cells, however they are formatted', async () => {
    const book = await read({
      sharedStrings: '<si><t xml:space="preserve">  </t></si>',
      sheets: [
        '<row r="1" s="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>\u00a0\n</t></is></c></row><row r="2"><c r="C2"><v>1</v></c><c r="D2" s="1"/></row>',
      ],
    });
    expect(seen(book)).toEqual({ 2: [null, null, 1] });
  });

  it('is nowhere in a million formatted rows', async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 1}" s="1"><c r="A${at + 1}" s="1"/></row>`,
    ).join('');
    const { sheets } = await read({ sheets: [rows] });
    expect(sheets[0]?.rows).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('is read and flagged: rows, columns, tabs, and tabs that only a program can show', async () => {
    const first = aWorksheet({
      before: '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="9"/></cols>',
      rows: '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>',
    });
    const book = await read({
      sheets: [first, rowOf('<c><v>3</v></c>'), rowOf('<c><v>4</v></c>')],
      states: ['', 'state="hidden"', 'state="veryHidden"'],
    });
    expect(
      book.sheets.map(({ hidden, hiddenColumns, rows }) => ({
        hidden,
        hiddenColumns,
        hiddenRows: rows.map((row) => row.hidden),
      })),
    ).toEqual([
      { hidden: false, hiddenColumns: [1, 2], hiddenRows: [true, false] },
      { hidden: true, hiddenColumns: [], hiddenRows: [false] },
      { hidden: true, hiddenColumns: [], hiddenRows: [false] },
    ]);
  });
});

describe('what is no table', () => {
  it('is left out: chart sheets, macros, pictures', async () => {
    const parts = handMadeParts({ sheets: [rowOf('<c><v>1</v></c>'), ''] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /worksheet" Target="worksheets\/sheet2/,
      'chartsheet" Target="chartsheets/sheet1',
    );
    const book = await readBytes(
      await aZip({
        ...parts,
        'xl/_rels/workbook.xml.rels': rels,
        'xl/chartsheets/sheet1.xml': '<chartsheet><sheetViews/></chartsheet>',
        'xl/vbaProject.bin': 'macro',
        'xl/media/image1.png': 'picture',
      }),
    );
    expect(book.sheets.map(({ name }) => name)).toEqual(['לשונית 1']);
  });

  it('never grows: an entity that the file declares itself stays as written', async () => {
    const doctype =
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>';
    const book = await read({
      sheets: [doctype + aWorksheet({ rows: rowOf('<c t="inlineStr"><is><t>&b;</t></is></c>') }).slice(38)],
    });
    expect(seen(book)).toEqual({ 1: ['&b;'] });
  });
});
