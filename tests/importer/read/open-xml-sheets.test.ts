import { describe, expect, it } from 'vitest';
import {
  aHandMadeXlsx,
  aWorksheet,
  aZip,
  handMadeParts,
  readBytes,
  seen,
} from '../../builders/workbook-files.ts';

const rowOf = (cells: string) => `<row r="1">${cells}</row>`;
const read = async (made: Parameters<typeof aHandMadeXlsx>[0]) => readBytes(await aHandMadeXlsx(made));

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
