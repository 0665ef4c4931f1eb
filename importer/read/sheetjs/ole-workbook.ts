import type { RawSheet } from '../raw-sheet.ts';
import { refusals } from '../refusals.ts';
import { openOle, parseBinary } from './sheetjs.ts';
import { sheetsOf } from './sheets-of.ts';

const FILE_PASS = 0x2f;
const END_OF_FILE = 0x0a;

/**
 * Reads an `.xls` of Excel 95 to 2003, which lies in an OLE container.
 * @throws Refusal when the container holds a locked workbook or none
 */
export async function readOleWorkbook(bytes: Buffer): Promise<readonly RawSheet[]> {
  const container = openOle(bytes);
  const has = (name: RegExp) => container.FullPaths.some((path) => name.test(path));
  if (has(/\/EncryptedPackage$/i)) throw refusals.encrypted();
  const at = container.FullPaths.findIndex((path) => /\/(?:Workbook|Book)$/i.test(path));
  if (at === -1)
    throw refusals.notAWorkbook(has(/\/WordDocument$/i) ? 'a Word document' : 'a file of another program');
  if (isLocked(Buffer.from(container.FileIndex[at]?.content ?? []))) throw refusals.encrypted();
  return sheetsOf(await parseBinary(container));
}

/** Records are a type and a length of two bytes each; one of type FILEPASS among the first is a lock. */
function isLocked(stream: Buffer): boolean {
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const type = stream.readUInt16LE(at);
    if (type === FILE_PASS) return true;
    if (type === END_OF_FILE) return false;
  }
  return false;
}
