import { CFB } from '@e965/xlsx';

const DIMENSIONS = 0x0200;
const ROW = 0x0208;
const FILE_PASS = 0x2f;
const HIDDEN = 0x20;

/** The `.xls` with a row hidden (row index from 0), which SheetJS reads and does not write. */
export function hideRowOfXls(xls: Buffer, rowIndex: number): Buffer {
  const record = Buffer.alloc(20);
  record.writeUInt16LE(ROW, 0);
  record.writeUInt16LE(16, 2);
  record.writeUInt16LE(rowIndex, 4);
  record.writeUInt16LE(1, 8);
  record.writeUInt16LE(0xff, 10);
  record.writeUInt16LE(0x100 | HIDDEN, 16);
  return withRecordAfter(xls, DIMENSIONS, record);
}

/** The `.xls` as Excel locks it with a password, its contents aside. */
export function lockXls(xls: Buffer): Buffer {
  const record = Buffer.alloc(10);
  record.writeUInt16LE(FILE_PASS, 0);
  record.writeUInt16LE(6, 2);
  return withRecordAfter(xls, 0x809, record);
}

/** Puts a record behind the first of a type. Good for workbooks of one sheet, whose place may not move before it. */
function withRecordAfter(xls: Buffer, type: number, record: Buffer): Buffer {
  const container = CFB.read(xls, { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook');
  const stream = Buffer.from(entry.content);
  let at = 0;
  while (stream.readUInt16LE(at) !== type) at += 4 + stream.readUInt16LE(at + 2);
  at += 4 + stream.readUInt16LE(at + 2);
  entry.content = Buffer.concat([stream.subarray(0, at), record, stream.subarray(at)]);
  entry.size = entry.content.length;
  return CFB.write(container, { type: 'buffer' });
}
