import { constants, crc32, deflateRawSync } from 'node:zlib';

interface WrittenEntry {
  readonly name: string;
  readonly packed: Buffer;
  /** Sizes and checksum as the archive claims them. */
  readonly unpackedBytes: number;
  readonly checksum?: number;
  readonly locked?: boolean;
  /** Puts the entry's contents where an earlier one's stand. */
  readonly over?: number;
}

/** An archive written byte by byte, for what no zip library would write. */
export function aWrittenZip(entries: readonly WrittenEntry[]): Buffer {
  const locals: Buffer[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    starts.push(entry.over === undefined ? at : (starts[entry.over] ?? 0));
    if (entry.over !== undefined) continue;
    const local = Buffer.concat([header(0x04034b50, 30, entry, 4), Buffer.from(entry.name), entry.packed]);
    locals.push(local);
    at += local.length;
  }
  const directory = entries.map((entry, index) => {
    const fixed = header(0x02014b50, 46, entry, 6);
    fixed.writeUInt32LE(starts[index] ?? 0, 42);
    return Buffer.concat([fixed, Buffer.from(entry.name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** Local and central headers hold the same fields, two bytes apart. */
function header(signature: number, length: number, entry: WrittenEntry, from: number): Buffer {
  const { name, packed, unpackedBytes, checksum = 0, locked = false } = entry;
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(locked ? 1 : 0, from + 2);
  bytes.writeUInt16LE(8, from + 4);
  bytes.writeUInt32LE(checksum, from + 10);
  bytes.writeUInt32LE(packed.length, from + 14);
  bytes.writeUInt32LE(unpackedBytes, from + 18);
  bytes.writeUInt16LE(name.length, from + 22);
  return bytes;
}

/** A part as an honest archive holds it. */
export function anHonestEntry(name: string, content: string): WrittenEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), unpackedBytes: bytes.length, checksum: crc32(bytes) };
}

/** Packed bytes that unpack to `start` and then to as many megabytes of one letter, a thousand for one. */
export function packedMegabytes(megabytes: number, { start = '', letter = 'a' } = {}): Buffer {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const block = deflateRawSync(Buffer.alloc(2 ** 20, letter), flush);
  const blocks = Array.from({ length: megabytes }, () => block);
  return Buffer.concat([deflateRawSync(start, flush), ...blocks, deflateRawSync('')]);
}
