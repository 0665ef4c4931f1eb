import { refusals } from './refusals.ts';

/** What the bytes of a file are, whatever its name says. */
type FileKind = 'zip' | 'ole' | 'binary-sheet' | 'markup' | 'delimited';

const LOOKED_AT_BYTES = 4096;

/** Beginnings that belong to other programs, and how to say so. */
const OTHERS: readonly (readonly [start: string, saw: string])[] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['BM', 'a picture'],
  ['II*\x00', 'a picture'],
  ['MM\x00*', 'a picture'],
  ['{\\rtf', 'a Word document'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['MZ', 'a program'],
  ['SQLite format 3', 'a database'],
];

/**
 * Tells by its first bytes how a file is to be read.
 * @throws Refusal when it is no workbook
 */
export function fileKind(bytes: Buffer): FileKind {
  const start = bytes.subarray(0, LOOKED_AT_BYTES);
  const letters = start.toString('latin1');
  if (letters.startsWith('PK\x03\x04') || letters.startsWith('PK\x05\x06')) return 'zip';
  if (letters.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (isBinarySheet(start)) return 'binary-sheet';
  const isBinary = !isUtf16(start) && start.some(isControl);
  const other = OTHERS.find(([beginning]) => letters.startsWith(beginning));
  // Two letters may well begin a text (`BM`, `MZ`); then only what follows tells.
  if (other !== undefined && (isBinary || other[0].length > 2)) throw refusals.notAWorkbook(other[1]);
  if (isBinary) throw refusals.notAWorkbook('a file of another kind');
  const isMarkup = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[!?a-z]/i.test(letters.replaceAll('\0', ''));
  return isMarkup ? 'markup' : 'delimited';
}

/** Excel 2 to 4 began its files with a BOF record: its type, and a length of 4 to 16. */
function isBinarySheet([type, version, length = 0, highLength]: Buffer): boolean {
  const isBof = type === 0x09 && (version === 0 || version === 2 || version === 4 || version === 8);
  return isBof && length >= 4 && length <= 16 && highLength === 0;
}

function isUtf16([first, second]: Buffer): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** Characters that no text holds; tabs, line and page ends, and the old end-of-file mark may be there. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}
