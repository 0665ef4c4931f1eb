import { readOpenDocument } from '../open-document/read-open-document.ts';
import { readOpenXml } from '../open-xml/read-open-xml.ts';
import type { RawSheet } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import { checkBinarySheet } from '../sheetjs/repetition-guard.ts';
import { parseParts } from '../sheetjs/sheetjs.ts';
import { sheetsOf } from '../sheetjs/sheets-of.ts';
import { textPieces } from '../xml/text-pieces.ts';
import { type Archive, openArchive } from './archive.ts';

/** Reads a workbook that is a zip archive: xlsx, xlsm, xlsb, ods. */
export async function readZippedWorkbook(bytes: Buffer): Promise<readonly RawSheet[]> {
  const archive = await openArchive(bytes);
  const textOf = async (part: string) => (await archive.unpackWhole(part))?.toString('utf8');
  const types = await textOf('[Content_Types].xml');
  if (types !== undefined) {
    if (/sheet\.binary\./.test(types)) return readBinaryParts(archive);
    if (/spreadsheetml\.|ms-excel\./.test(types)) return readOpenXml(archive);
    if (types.includes('wordprocessingml')) throw refusals.notAWorkbook('a Word document');
    if (types.includes('presentationml')) throw refusals.notAWorkbook('a presentation');
  }
  const manifest = await textOf('META-INF/manifest.xml');
  if (manifest?.includes('encryption-data')) throw refusals.encrypted();
  if (manifest?.includes('opendocument.text')) throw refusals.notAWorkbook('a text document');
  if (manifest?.includes('opendocument.presentation')) throw refusals.notAWorkbook('a presentation');
  if (archive.names.includes('content.xml'))
    return readOpenDocument(textPieces(archive.unpack('content.xml')));
  throw refusals.notAWorkbook('an archive that is no workbook');
}

/** An `.xlsb`: SheetJS reads its parts, pictures and macros left out. */
async function readBinaryParts(archive: Archive): Promise<readonly RawSheet[]> {
  const parts = new Map<string, Buffer>();
  for (const name of archive.names)
    if (/\.(?:bin|xml|rels)$/i.test(name) && !/vbaProject|printerSettings|drawings\//i.test(name)) {
      const part = (await archive.unpackWhole(name)) ?? Buffer.alloc(0);
      if (/sheets\/[^/]*\.bin$/i.test(name)) checkBinarySheet(part);
      parts.set(name, part);
    }
  return sheetsOf(parseParts(parts, { hiddenColumns: true }));
}
