import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import * as SheetJs from '@e965/xlsx';
import { afterAll } from 'vitest';
import { ZipFile } from 'yazl';
import type { RawCell, RawWorkbook } from '../../importer/read/raw-sheet.ts';
import { readWorkbook } from '../../importer/read/read-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'casesheet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let fileCount = 0;

/** Writes a file that is gone when the tests end. @returns its path */
export function aFile(bytes: Uint8Array | string, name = 'book.xlsx'): string {
  const path = join(folder, `${fileCount++}-${name}`);
  writeFileSync(path, bytes);
  return path;
}

export function readBytes(bytes: Uint8Array | string, workbook = 'book.xlsx'): Promise<RawWorkbook> {
  return readWorkbook({ path: aFile(bytes, workbook), workbook });
}

/** Every row as `{rowNumber: cells}`, each cell as its value, or `value ‹text›` where Excel shows it otherwise. */
export function seen(workbook: RawWorkbook, sheet = 0): { [rowNumber: number]: unknown[] } {
  const rows = workbook.sheets[sheet]?.rows ?? [];
  return Object.fromEntries(rows.map(({ rowNumber, cells }) => [rowNumber, Array.from(cells, shownCell)]));
}

function shownCell(cell: RawCell | undefined): unknown {
  if (cell === undefined) return null;
  return String(cell.value) === cell.text ? cell.value : `${cell.value} ‹${cell.text}›`;
}

/** The cells of the first sheet's first row. */
export async function firstRow(bytes: Uint8Array | string): Promise<readonly (RawCell | undefined)[]> {
  return (await readBytes(bytes)).sheets[0]?.rows[0]?.cells ?? [];
}

interface Parts {
  readonly [name: string]: string | Uint8Array;
}

export function aZip(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export interface HandMade {
  /** What stands inside each sheet's `sheetData`, or a whole worksheet part where it begins with `<?xml`. */
  readonly sheets: readonly string[];
  /** What stands inside `sst`. */
  readonly sharedStrings?: string;
  /** Number formats; a cell of style 1 has the first one. */
  readonly formats?: readonly string[];
  readonly dates1904?: boolean;
  /** Attributes of the sheets in the workbook part, by sheet. */
  readonly states?: readonly string[];
  /** Parts to add or to put in the place of others. */
  readonly parts?: Parts;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An `.xlsx` made part by part, for what no program in the tests would write. */
export function aHandMadeXlsx(made: HandMade): Promise<Buffer> {
  return aZip({ ...handMadeParts(made), ...made.parts });
}

export function handMadeParts({
  sheets,
  sharedStrings,
  formats = [],
  dates1904,
  states = [],
}: HandMade): Parts {
  const numbered = sheets.map((sheet, at) => ({ sheet, id: at + 1, state: states[at] ?? '' }));
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SPREADSHEET}.sharedStrings+xml"/>${numbered.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${dates1904 === true ? ' date1904="1"' : ''}/><sheets>${numbered.map(({ id, state }) => `<sheet name="לשונית ${id}" sheetId="${id}" r:id="rId${id}" ${state}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered.map(({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}">${sharedStrings ?? ''}</sst>`,
    ...Object.fromEntries(
      numbered.map(({ sheet, id }) => [
        `xl/worksheets/sheet${id}.xml`,
        sheet.startsWith('<?xml') ? sheet : aWorksheet({ rows: sheet }),
      ]),
    ),
  };
}

/** A worksheet part. `before` and `after` stand around the rows (columns, merged cells). */
export function aWorksheet({
  rows,
  before = '',
  after = '',
}: {
  rows: string;
  before?: string;
  after?: string;
}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export type OtherKind = 'xlsx' | 'xlsm' | 'xlsb' | 'biff8' | 'xlml' | 'ods' | 'fods' | 'html' | 'csv';

/** A workbook as SheetJS writes it. */
export function aWorkbookOfKind(
  bookType: OtherKind,
  sheets: { readonly [name: string]: SheetJs.WorkSheet },
  workbook: Partial<SheetJs.WorkBook> = {},
): Buffer {
  const book = { ...SheetJs.utils.book_new(), ...workbook };
  for (const [name, sheet] of Object.entries(sheets)) SheetJs.utils.book_append_sheet(book, sheet, name);
  return SheetJs.write(book, { type: 'buffer', bookType });
}
