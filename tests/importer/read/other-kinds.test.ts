import { utils, type WorkSheet } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawWorkbook } from '../../../importer/read/raw-sheet.ts';
import { aWorkbookOfKind, aZip, type OtherKind, readBytes, seen } from '../../builders/workbook-files.ts';
import { hideRowOfXls } from '../../builders/xls-records.ts';

const MARCH_31 = Date.UTC(2025, 2, 31);

/** A sheet with a lost zero, a day with its hour, a price and a formula. */
function aSheet(): WorkSheet {
  const sheet = utils.aoa_to_sheet([
    ['ת"ז', 'שם', 'תאריך', 'סכום', 'פעיל'],
    [
      12345678,
      'כהן, דני',
      { t: 'n', v: 45747.586805555555, z: 'dd/mm/yyyy hh:mm' },
      { t: 'n', v: 1500, f: '1000+500' },
      true,
    ],
    ['הערה', '  ', null, '=cmd|x'],
  ]);
  sheet.A2.z = '000000000';
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }];
  sheet['!cols'] = [{}, { hidden: true }];
  return sheet;
}

describe.each<OtherKind>(['xlsx', 'xlsm', 'xlsb', 'biff8', 'xlml'])('a workbook saved as %s', (kind) => {
  const read = () =>
    readBytes(
      aWorkbookOfKind(
        kind,
        { גבייה: aSheet(), נסתר: utils.aoa_to_sheet([['x']]) },
        { Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] } },
      ),
    );

  it('gives its cells as Excel shows them', async () => {
    const book = await read();
    const header = ['ת"ז', 'שם', 'תאריך', 'סכום', 'פעיל'];
    expect(seen(book)).toEqual({
      1: header,
      2: ['12345678 ‹012345678›', 'כהן, דני', '2025-03-31T14:05:00 ‹31/03/2025 14:05›', 1500, 'true ‹TRUE›'],
      3: ['הערה', null, null, '=cmd|x'],
    });
  });

  it('tells what is hidden and what is merged', async () => {
    const { sheets } = await read();
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['גבייה', false],
      ['נסתר', true],
    ]);
    expect(sheets[0]).toMatchObject({
      hiddenColumns: [1],
      merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    });
  });
});

describe('a hidden row', () => {
  it('is read and flagged in an .xls', async () => {
    const xls = hideRowOfXls(aWorkbookOfKind('biff8', { א: utils.aoa_to_sheet([[1], [2]]) }), 1);
    const { sheets } = await readBytes(xls, 'book.xls');
    expect(sheets[0]?.rows.map(({ rowNumber, hidden }) => [rowNumber, hidden])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it.each<OtherKind>(['xlsx', 'xlsb', 'xlml'])('is read and flagged in %s', async (kind) => {
    const sheet = utils.aoa_to_sheet([[1], [2]]);
    sheet['!rows'] = [{}, { hidden: true }];
    const { sheets } = await readBytes(aWorkbookOfKind(kind, { א: sheet }));
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
  });
});

describe('a web page saved as .xls', () => {
  it('gives its table as shown, with its letters', async () => {
    const page = (charset: string) =>
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="${charset}"></head><body><table><tr><td colspan=2>חובות&nbsp;2025</td></tr><tr><td x:num="12345678">012345678</td><td>03/04/2025</td></tr><tr><td>=1+1</td><td>א<br>ב</td></tr></table></body></html>`;
    const expected = { 1: ['חובות 2025'], 2: ['012345678', '03/04/2025'], 3: ['=1+1', 'א\nב'] };
    expect(seen(await readBytes(page('utf-8'), 'דוח.xls'))).toEqual(expected);
    const older = Buffer.from(
      Array.from(page('windows-1255'), (letter) =>
        letter >= 'א' ? letter.charCodeAt(0) - 0x5d0 + 0xe0 : letter.charCodeAt(0),
      ),
    );
    expect(seen(await readBytes(older, 'דוח.xls'))).toEqual(expected);
  });
});

const ODS_CONTENT = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="גבייה" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
<table:table-header-rows><table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><office:annotation><text:p>הערה</text:p></office:annotation><text:p>שם <text:span>מלא</text:span><text:s text:c="2"/>&amp;</text:p><text:p>שורה שנייה</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="12345678"><text:p>012345678</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2" table:visibility="filter"><table:table-cell office:value-type="date" office:date-value="2025-03-31T14:05:00"><text:p>31.3.25</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="percentage" office:value="0.1"><text:p>10%</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="time" office:time-value="PT12H00M00S"><text:p>12:00</text:p></table:table-cell><table:table-cell table:formula="of:=[.B2]+SUM([$'ל'.C1:.C2])" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]"/><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048567"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="עזר" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;

describe('an OpenDocument workbook', () => {
  const anOds = (content: string) =>
    aZip({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest/>',
      'content.xml': content,
    });
  const check = (book: RawWorkbook) => {
    const repeated = ['2025-03-31T14:05:00 ‹31.3.25›', '0.1 ‹10%›', '0.1 ‹10%›'];
    expect(seen(book)).toEqual({
      1: ['שם מלא  &\nשורה שנייה', null, '12345678 ‹012345678›'],
      2: repeated,
      3: repeated,
      9: ['0.5 ‹12:00›', 3, '=A1', '#N/A', 'true ‹TRUE›'],
    });
    expect(book.sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true, true, false]);
    expect(book.sheets[0]?.rows[3]?.cells.map((cell) => [cell?.type, cell?.formula])).toEqual([
      ['number', undefined],
      ['number', "B2+SUM('ל'!C1:C2)"],
      ['error', 'A1'],
      ['error', undefined],
      ['boolean', undefined],
    ]);
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['גבייה', false],
      ['עזר', true],
    ]);
    expect(book.sheets[0]).toMatchObject({
      hiddenColumns: [2],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
  };

  it('gives its cells as shown, repeated where they are repeated, and tells what is hidden', async () => {
    check(await readBytes(await anOds(ODS_CONTENT), 'book.ods'));
  });

  it('may be one flat file', async () => {
    const flat = ODS_CONTENT.replaceAll('document-content', 'document');
    check(await readBytes(flat, 'book.fods'));
  });

  it('is refused where a repeated cell stands for more than any computer holds', async () => {
    const row =
      '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>';
    const content = ODS_CONTENT.replace('<table:table-header-rows>', `${row}<table:table-header-rows>`);
    await expect(readBytes(await anOds(content), 'book.ods')).rejects.toThrow(/more than 50 million cells/);
  });
});

type Plain = string | number | Date;

const text = fc
  .string({ unit: fc.constantFrom(...'אבגםןץשׁ״׳"\'&<>=- 7aZ,;/₪é😀'), minLength: 1, maxLength: 12 })
  .filter((one) => one.trim() === one);
const number = fc.integer({ min: -1e9, max: 1e9 }).chain((one) => fc.constantFrom(one, one / 100, one / 7));
const day = fc.integer({ min: -20_000, max: 20_000 }).map((days) => new Date(MARCH_31 + days * 86_400_000));
const grid = fc.array(
  fc.array(fc.oneof<fc.Arbitrary<Plain>[]>(text, number, day), { minLength: 1, maxLength: 4 }),
  { minLength: 1, maxLength: 5 },
);

describe('any table of Hebrew, numbers and days', () => {
  const plain = (value: Plain) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
  const read = async (bytes: Uint8Array) => {
    const { sheets } = await readBytes(bytes);
    return (sheets[0]?.rows ?? []).map(({ cells }) => Array.from(cells, (cell) => cell?.value));
  };

  it('comes back the same from what exceljs writes', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('גיליון').addRows(rows.map((row) => [...row]));
        expect(await read(new Uint8Array(await book.xlsx.writeBuffer()))).toEqual(
          rows.map((row) => row.map(plain)),
        );
      }),
      { numRuns: 25 },
    );
  });

  it.each<OtherKind>(['xlsx', 'xlsb', 'biff8', 'xlml'])('comes back the same from %s', async (kind) => {
    const cellOf = (value: Plain) =>
      value instanceof Date
        ? { t: 'n', v: 45747 + (value.getTime() - MARCH_31) / 86_400_000, z: 'dd/mm/yyyy' }
        : value;
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const bytes = aWorkbookOfKind(kind, {
          גיליון: utils.aoa_to_sheet(rows.map((row) => row.map(cellOf))),
        });
        expect(await read(bytes)).toEqual(rows.map((row) => row.map(plain)));
      }),
      { numRuns: 40 },
    );
  });
});
