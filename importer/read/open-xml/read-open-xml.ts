import type { RawCell, RawSheet } from '../raw-sheet.ts';
import { textPieces } from '../xml/text-pieces.ts';
import type { Archive } from '../zip/archive.ts';
import { packageOutline } from './package-outline.ts';
import { readSharedStrings } from './shared-strings.ts';
import { scanSheet } from './sheet-scan.ts';

/** Reads an Excel workbook of XML parts (`.xlsx`, `.xlsm`). */
export async function readOpenXml(archive: Archive): Promise<readonly RawSheet[]> {
  const { sheets, sharedStringsPart, ...styles } = await packageOutline(archive);
  const sharedStrings: readonly (RawCell | undefined)[] =
    sharedStringsPart === undefined
      ? []
      : await readSharedStrings(textPieces(archive.unpack(sharedStringsPart)));
  const read: RawSheet[] = [];
  for (const { name, hidden, part } of sheets) {
    const scanned = await scanSheet(textPieces(archive.unpack(part)), { ...styles, sharedStrings });
    read.push({ name, hidden, ...scanned });
  }
  return read;
}
