import { chmodSync, mkdirSync } from 'node:fs';
import { CFB, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../importer/read/read-workbook.ts';
import { RefusedFile } from '../../../importer/read/refusal.ts';
import { anHonestEntry, aWrittenZip, packedMegabytes } from '../../builders/hostile-archives.ts';
import { aFile, aHandMadeXlsx, aWorkbookOfKind, aZip, handMadeParts } from '../../builders/workbook-files.ts';
import { lockXls } from '../../builders/xls-records.ts';

async function refusalOf(path: string, workbook = 'billing.xlsx'): Promise<string> {
  try {
    await readWorkbook({ path, workbook });
  } catch (error) {
    if (error instanceof RefusedFile) return `${error.problem.code}: ${error.message}`;
    throw error;
  }
  return 'it was read';
}

const refusalOfBytes = (bytes: Uint8Array | string) => refusalOf(aFile(bytes));
const aGoodXlsx = () => aHandMadeXlsx({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
const megabytesInUse = () => process.memoryUsage().rss / 2 ** 20;

/** A workbook whose first sheet is the given part. */
function xlsxWithSheet(sheet: { packed: Buffer; unpackedBytes: number }): Buffer {
  const parts = Object.entries(handMadeParts({ sheets: [''] })).filter(
    ([name]) => !name.includes('worksheets'),
  );
  return aWrittenZip([
    ...parts.map(([name, content]) => anHonestEntry(name, String(content))),
    { name: 'xl/worksheets/sheet1.xml', ...sheet },
  ]);
}

describe('a file that cannot be read is refused in one sentence', () => {
  it('where it is not there', async () => {
    expect(await refusalOf('/nowhere/billing.xlsx')).toMatchInlineSnapshot(
      `"missing-file: billing.xlsx: saw no such file, expected a workbook. Check the path and the spelling of the file name."`,
    );
  });

  it('where it is a folder', async () => {
    const path = aFile('', 'folder');
    mkdirSync(`${path}.d`);
    expect(await refusalOf(`${path}.d`)).toMatchInlineSnapshot(
      `"folder: billing.xlsx: saw a folder, expected a workbook. Name the workbooks inside the folder."`,
    );
  });

  it.skipIf(process.getuid?.() === 0)('where it may not be read', async () => {
    const path = aFile('x');
    chmodSync(path, 0);
    expect(await refusalOf(path)).toMatch(/^no-permission: .*may not be opened/);
  });

  it('where it is empty', async () => {
    expect(await refusalOfBytes('')).toMatchInlineSnapshot(
      `"empty-file: billing.xlsx: saw an empty file, expected a workbook with at least a header row. Copy the file again from where it came from, or take an earlier copy."`,
    );
  });

  it('where it is cut short, wherever that is', async () => {
    const whole = await aGoodXlsx();
    expect(await refusalOfBytes(whole.subarray(0, whole.length >> 1))).toMatchInlineSnapshot(
      `"damaged-file: billing.xlsx: saw an archive that is cut short or damaged, expected an undamaged workbook. Copy the file again from where it came from, or take an earlier copy. Open it in Excel and save it again as .xlsx, then import that file."`,
    );
    for (let to = 4; to < whole.length; to += 97)
      expect(await refusalOfBytes(whole.subarray(0, to))).toMatch(/^damaged-file: /);
  });

  it('where a byte of it has changed', async () => {
    const whole = await aGoodXlsx();
    const at = whole.indexOf('sheet1.xml') + 14;
    whole.writeUInt8(whole.readUInt8(at) ^ 0xff, at);
    expect(await refusalOfBytes(whole)).toMatch(/^damaged-file: /);
  });

  it('where an old workbook is cut short', async () => {
    const whole = aWorkbookOfKind('biff8', { א: utils.aoa_to_sheet([[1]]) });
    expect(await refusalOfBytes(whole.subarray(0, 700))).toMatch(/^damaged-file: /);
  });

  it('where a cell points to a text that is not there', async () => {
    const made = aHandMadeXlsx({ sheets: ['<row><c t="s"><v>7</v></c></row>'] });
    expect(await refusalOfBytes(await made)).toMatchInlineSnapshot(
      `"damaged-file: billing.xlsx: saw a cell whose text is missing from the workbook, expected an undamaged workbook. Copy the file again from where it came from, or take an earlier copy. Open it in Excel and save it again as .xlsx, then import that file."`,
    );
  });

  it('where its contents break off or go wrong in the middle, rather than losing the rows after it', async () => {
    const rows = '<row><c><v>1</v></c></row><row><c t="inlineStr"><is><t>קטן < גדול</t></is></c></row>';
    expect(await refusalOfBytes(await aHandMadeXlsx({ sheets: [rows] }))).toMatch(
      /^damaged-file: .*break off/,
    );
    const whole = String(
      handMadeParts({ sheets: ['<row><c><v>1</v></c></row>'] })['xl/worksheets/sheet1.xml'],
    );
    const parts = { 'xl/worksheets/sheet1.xml': whole.slice(0, whole.indexOf('</sheetData>')) };
    expect(await refusalOfBytes(await aHandMadeXlsx({ sheets: [''], parts }))).toMatch(
      /^damaged-file: .*breaks off/,
    );
  });

  it('where letters of it are broken', async () => {
    const sheet = Buffer.concat([
      Buffer.from('<worksheet><sheetData><row><c t="inlineStr"><is><t>'),
      Buffer.from([0xd7, 0x20]),
      Buffer.from('</t></is></c></row></sheetData></worksheet>'),
    ]);
    const made = aHandMadeXlsx({ sheets: [''], parts: { 'xl/worksheets/sheet1.xml': sheet } });
    expect(await refusalOfBytes(await made)).toMatch(/^damaged-file: .*broken letters/);
    expect(await refusalOfBytes(Buffer.concat([Buffer.from('שם,עיר\n'), Buffer.from([0xd7, 0x0a])]))).toMatch(
      /broken letters/,
    );
  });
});

describe('a locked workbook is refused by name', () => {
  it('as Excel locks one today', async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(5000));
    CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(100));
    expect(await refusalOfBytes(CFB.write(container, { type: 'buffer' }))).toMatchInlineSnapshot(
      `"encrypted: billing.xlsx: saw a workbook locked with a password, expected a workbook without a password. Open it in Excel with its password, remove the password (File, Info, Protect Workbook), save, and import again."`,
    );
  });

  it('as Excel 2003 locked one', async () => {
    const xls = aWorkbookOfKind('biff8', { א: utils.aoa_to_sheet([[1]]) });
    expect(await refusalOfBytes(lockXls(xls))).toMatch(/^encrypted: /);
  });

  it('as LibreOffice locks one', async () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(
      await refusalOfBytes(await aZip({ 'META-INF/manifest.xml': manifest, 'content.xml': 'x' })),
    ).toMatch(/^encrypted: /);
  });

  it('as a zip program locks one', async () => {
    expect(
      await refusalOfBytes(aWrittenZip([{ ...anHonestEntry('xl/workbook.xml', 'x'), locked: true }])),
    ).toMatch(/^encrypted: /);
  });
});

describe('what is no workbook is named', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n%\u00e2'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10])],
    ['a gzip archive', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['a file of another kind', Buffer.from([7, 0, 200, 3, 9, 250, 1, 2])],
    ['a page without a table', '<!doctype html><p>שלום'],
  ])('%s', async (saw, bytes) => {
    expect(await refusalOfBytes(bytes)).toContain(
      `not-a-workbook: billing.xlsx: saw ${saw}, expected a workbook`,
    );
  });

  it('a Word document, new and old', async () => {
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    expect(await refusalOfBytes(await aZip({ '[Content_Types].xml': types }))).toContain(
      'saw a Word document',
    );
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, '/WordDocument', Buffer.alloc(5000));
    expect(await refusalOfBytes(CFB.write(container, { type: 'buffer' }))).toContain('saw a Word document');
  });

  it('an archive of something else', async () => {
    expect(await refusalOfBytes(await aZip({ 'photo.jpg': 'x' }))).toContain(
      'saw an archive that is no workbook',
    );
  });
});

describe('a workbook of few letters that stand for endless cells is refused', () => {
  const spreadsheetMl = (column: string) =>
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${column}<Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>`;

  it('in SpreadsheetML', async () => {
    expect(await refusalOfBytes(spreadsheetMl('<Column ss:Span="900000000"/>'))).toMatch(/beyond the edge/);
    expect(await refusalOfBytes(spreadsheetMl('<Column ss:Span="900000"/>'.repeat(9)))).toMatch(
      /beyond the edge/,
    );
  });

  it('in the columns of an .xlsb', async () => {
    const sheet = { ...utils.aoa_to_sheet([[1]]), '!cols': [{ hidden: true }] };
    const container = CFB.read(aWorkbookOfKind('xlsb', { א: sheet }), { type: 'buffer' });
    const part = CFB.find(container, '/xl/worksheets/sheet1.bin');
    const columnInfo = part.content.indexOf(Buffer.from([0x3c, 18]));
    Buffer.from(part.content.buffer, part.content.byteOffset).writeUInt32LE(0xfffffff0, columnInfo + 6);
    expect(await refusalOfBytes(CFB.write(container, { type: 'buffer', fileType: 'zip' }))).toMatch(
      /beyond the edge/,
    );
  });

  it('where a cell of a web page spans more than a sheet, the others are still read', async () => {
    expect(
      await refusalOfBytes('<table><tr><td colspan=900000000 rowspan=900000000>א</td></tr></table>'),
    ).toBe('it was read');
  });
});

describe('an archive that would fill the memory is refused before it does', () => {
  it('where four gigabytes lie in four megabytes', async () => {
    const before = megabytesInUse();
    const packed = packedMegabytes(4000, { start: '<worksheet><sheetData><row><c t="str"><v>' });
    expect(await refusalOfBytes(xlsxWithSheet({ packed, unpackedBytes: 2 ** 32 - 1 }))).toMatch(
      /^(?:unpacks-too-large|too-large): /,
    );
    expect(megabytesInUse() - before).toBeLessThan(500);
  });

  it('where its rows are endless', async () => {
    const packed = packedMegabytes(4000, { letter: '<row/>' });
    expect(await refusalOfBytes(xlsxWithSheet({ packed, unpackedBytes: 2 ** 32 - 1 }))).toMatchInlineSnapshot(
      `"unpacks-too-large: billing.xlsx: saw an archive that unpacks to more than 32 MB from a fraction of that, expected a workbook that unpacks to a reasonable size. Do not open it unless you trust where it came from. Open it in Excel and save it again as .xlsx, then import that file."`,
    );
  });

  it('where it lies about its size', async () => {
    expect(
      await refusalOfBytes(xlsxWithSheet({ packed: packedMegabytes(500), unpackedBytes: 1000 })),
    ).toMatchInlineSnapshot(
      `"damaged-file: billing.xlsx: saw an archive that lies about its size, expected an undamaged workbook. Copy the file again from where it came from, or take an earlier copy. Open it in Excel and save it again as .xlsx, then import that file."`,
    );
  });

  it('where many parts share the same bytes', async () => {
    const kernel = { packed: packedMegabytes(1), unpackedBytes: 2 ** 20 };
    const parts = Array.from({ length: 3000 }, (_, at) => ({
      name: `xl/${at}.xml`,
      ...kernel,
      ...(at === 0 ? {} : { over: 0 }),
    }));
    expect(await refusalOfBytes(aWrittenZip(parts))).toMatchInlineSnapshot(
      `"damaged-file: billing.xlsx: saw an archive whose parts overlap, expected an undamaged workbook. Copy the file again from where it came from, or take an earlier copy. Open it in Excel and save it again as .xlsx, then import that file."`,
    );
  });
});
