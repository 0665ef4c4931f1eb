import { type FileHandle, open } from 'node:fs/promises';

/** Sizes, signatures and offsets of the ZIP format (APPNOTE 6.3.10, §4.3). */
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;

/** Gives every file inside a zip the same time, in place: exceljs would write the present one. */
export async function stampZip(path: string, instant: Date): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { directory, start } = await readDirectory(file);
    const stamp = dosTimeOf(instant);
    let offset = 0;
    while (offset + ENTRY_SIZE <= directory.length && directory.readUInt32LE(offset) === ENTRY_SIGNATURE) {
      stamp.copy(directory, offset + 12);
      await file.write(stamp, 0, stamp.length, directory.readUInt32LE(offset + 42) + 10);
      offset +=
        ENTRY_SIZE +
        directory.readUInt16LE(offset + 28) +
        directory.readUInt16LE(offset + 30) +
        directory.readUInt16LE(offset + 32);
    }
    await file.write(directory, 0, directory.length, start);
  } finally {
    await file.close();
  }
}

/** exceljs writes no archive comment, so the end record is the last thing in the file. */
async function readDirectory(
  file: FileHandle,
): Promise<{ readonly directory: Buffer; readonly start: number }> {
  const { size } = await file.stat();
  const end = Buffer.alloc(END_SIZE);
  await file.read(end, 0, END_SIZE, size - END_SIZE);
  if (end.readUInt32LE(0) !== END_SIGNATURE) throw new Error('the zip does not end with its end record');
  const directory = Buffer.alloc(end.readUInt32LE(12));
  const start = end.readUInt32LE(16);
  await file.read(directory, 0, directory.length, start);
  return { directory, start };
}

/** Two bytes of time, two of date, in UTC. */
function dosTimeOf(instant: Date): Buffer {
  const stamp = Buffer.alloc(4);
  stamp.writeUInt16LE((instant.getUTCHours() << 11) | (instant.getUTCMinutes() << 5), 0);
  const years = instant.getUTCFullYear() - 1980;
  stamp.writeUInt16LE((years << 9) | ((instant.getUTCMonth() + 1) << 5) | instant.getUTCDate(), 2);
  return stamp;
}
