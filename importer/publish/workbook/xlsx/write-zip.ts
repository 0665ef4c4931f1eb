import type { TransformOptions, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, type ZlibOptions } from 'node:zlib';
import { CasesheetError } from '../../../problem.ts';

/** One part of an archive, in pieces that are made as they are written. */
export interface ArchivePart {
  readonly name: string;
  readonly pieces: Iterable<Buffer>;
}

const PACKING: ZlibOptions & Pick<TransformOptions, 'writableHighWaterMark'> = {
  // Sheets are repetitive: the fastest level packs them nearly as well as the best.
  level: 1,
  chunkSize: 1 << 18,
  // While another thread packs one piece, this one makes the next.
  writableHighWaterMark: 1 << 20,
};

const VERSION = 20;
/** Sizes follow the part (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980: the same parts always make the same bytes. */
const DATE = 0x21;
const LARGEST_BYTES = 0xffff_fffe;

interface WrittenPart {
  readonly name: Buffer;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

/**
 * Writes a zip archive while its parts are being made; packing and checksums run in native code,
 * which is why this is not left to a package.
 * @throws CasesheetError when a part or the archive passes 4 GB
 * @source PKWARE APPNOTE.TXT 6.3.10, §4.3
 */
export async function writeZip(parts: Iterable<ArchivePart>, target: Writable): Promise<void> {
  await pipeline(zipBytes(parts), target);
}

async function* zipBytes(parts: Iterable<ArchivePart>): AsyncGenerator<Buffer> {
  const written: WrittenPart[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    yield localHeader(name);
    const counted = { checksum: 0, packedBytes: 0, unpackedBytes: 0 };
    for await (const packed of deflated(part.pieces, counted)) {
      counted.packedBytes += packed.length;
      yield packed;
    }
    yield sizes(counted);
    written.push({ ...counted, name, offset });
    offset += LOCAL_HEADER_BYTES + name.length + counted.packedBytes + SIZES_BYTES;
    if (Math.max(offset, counted.unpackedBytes) > LARGEST_BYTES) {
      throw new CasesheetError(
        'The case sheet would be larger than 4 GB, more than a workbook can be. Import fewer workbooks.',
      );
    }
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOfDirectory(written.length, directory.length, offset);
}

async function* deflated(
  pieces: Iterable<Buffer>,
  counted: { checksum: number; unpackedBytes: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw(PACKING);
  const fed = pipeline(function* () {
    for (const piece of pieces) {
      counted.checksum = crc32(piece, counted.checksum);
      counted.unpackedBytes += piece.length;
      yield piece;
    }
  }, deflate);
  fed.catch(() => undefined); // what fails there, the stream below throws
  yield* deflate;
  await fed;
}

const LOCAL_HEADER_BYTES = 30;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_HEADER_BYTES);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

const SIZES_BYTES = 16;

function sizes({ checksum, packedBytes, unpackedBytes }: Omit<WrittenPart, 'name' | 'offset'>): Buffer {
  const descriptor = Buffer.alloc(SIZES_BYTES);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(checksum, 4);
  descriptor.writeUInt32LE(packedBytes, 8);
  descriptor.writeUInt32LE(unpackedBytes, 12);
  return descriptor;
}

function directoryEntry({ name, checksum, packedBytes, unpackedBytes, offset }: WrittenPart): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(VERSION, 4);
  entry.writeUInt16LE(VERSION, 6);
  entry.writeUInt16LE(FLAGS, 8);
  entry.writeUInt16LE(DEFLATED, 10);
  entry.writeUInt16LE(DATE, 14);
  entry.writeUInt32LE(checksum, 16);
  entry.writeUInt32LE(packedBytes, 20);
  entry.writeUInt32LE(unpackedBytes, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
}

function endOfDirectory(partCount: number, directoryBytes: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(partCount, 8);
  end.writeUInt16LE(partCount, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
