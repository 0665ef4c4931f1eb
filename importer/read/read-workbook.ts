import { createHash } from 'node:crypto';
import { decodeText } from './delimited/decode-text.ts';
import { readDelimited } from './delimited/read-delimited.ts';
import { fileKind } from './file-kind.ts';
import { loadFile } from './load-file.ts';
import { readOpenDocument } from './open-document/read-open-document.ts';
import type { RawSheet, RawWorkbook } from './raw-sheet.ts';
import { Refusal, RefusedFile } from './refusal.ts';
import { refusals } from './refusals.ts';
import { readOleWorkbook } from './sheetjs/ole-workbook.ts';
import { checkSpreadsheetMl } from './sheetjs/repetition-guard.ts';
import { parseBinary, parseText } from './sheetjs/sheetjs.ts';
import { sheetsOf } from './sheetjs/sheets-of.ts';
import { textPieces } from './xml/text-pieces.ts';
import { readZippedWorkbook } from './zip/read-zipped-workbook.ts';

/** The root element of a flat OpenDocument file lists many namespaces. */
const ROOT_WITHIN_CHARACTERS = 8192;
const CHUNK_BYTES = 512 * 1024;

/**
 * Reads a legacy workbook, recognised by its content: xlsx, xlsm, xlsb, xls, ods, csv and tsv (UTF-8, UTF-16
 * or Windows-1255), web pages and SpreadsheetML saved as xls.
 * A formula without a cached result is an error cell whose text is the formula itself, such as `=A1+B1`.
 * @param workbook file name without its folder
 * @throws RefusedFile when there is no workbook to be read, whatever the reason
 */
export async function readWorkbook({
  path,
  workbook,
}: {
  readonly path: string;
  readonly workbook: string;
}): Promise<RawWorkbook> {
  try {
    const bytes = await loadFile(path);
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    return { workbook, fileHash, sheets: await readSheets(bytes, workbook) };
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal === undefined) throw error;
    throw new RefusedFile({ ...refusal.why, where: { workbook } }, { cause: error });
  }
}

/** @returns undefined where the error is a mistake of this program's own */
function asRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // A string or an array longer than any can be.
  return error instanceof RangeError ? refusals.damaged('contents out of all proportion', error) : undefined;
}

async function readSheets(bytes: Buffer, workbook: string): Promise<readonly RawSheet[]> {
  const kind = fileKind(bytes);
  switch (kind) {
    case 'zip':
      return readZippedWorkbook(bytes);
    case 'ole':
      return readOleWorkbook(bytes);
    case 'binary-sheet':
      return sheetsOf(await parseBinary(bytes));
    case 'markup':
      return readMarkup(bytes);
    case 'delimited':
      return readDelimited(decodeText(bytes), workbook);
    default:
      return kind satisfies never;
  }
}

/** A web page or XML that calls itself a workbook. */
async function readMarkup(bytes: Buffer): Promise<readonly RawSheet[]> {
  const text = decodeText(bytes);
  if (/<(?:\w+:)?document\b[^>]*urn:oasis:names:tc:opendocument/.test(text.slice(0, ROOT_WITHIN_CHARACTERS)))
    return readOpenDocument(textPieces(chunksOf(bytes)));
  if (/<table\b|<(?:\w+:)?Workbook\b/i.test(text)) {
    checkSpreadsheetMl(text);
    return sheetsOf(parseText(text));
  }
  throw refusals.notAWorkbook('a page without a table');
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
