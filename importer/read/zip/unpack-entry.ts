import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry } from 'yauzl';
import { refusals } from '../refusals.ts';
import type { UnpackBudget } from './unpack-budget.ts';

const STORED = 0;
const DEFLATED = 8;
const CHUNK_BYTES = 512 * 1024;

/**
 * Unpacks one part in chunks.
 * @throws Refusal when it exceeds the budget, is cut short, or is not what the directory says
 */
export async function* unpackEntry(
  entry: Entry,
  packed: Buffer,
  budget: UnpackBudget,
): AsyncGenerator<Buffer> {
  if (packed.length < entry.compressedSize) throw refusals.damaged('an archive that is cut short');
  let unpackedBytes = 0;
  let checksum = 0;
  for await (const { chunk, packedBytes } of chunksOf(entry, packed)) {
    unpackedBytes += chunk.length;
    budget.spend(chunk.length, { unpackedBytes, packedBytes });
    if (unpackedBytes > entry.uncompressedSize) throw refusals.damaged('an archive that lies about its size');
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (unpackedBytes !== entry.uncompressedSize) throw refusals.damaged('an archive that lies about its size');
  if (checksum !== entry.crc32) throw refusals.damaged('an archive whose checksum is wrong');
}

interface Chunk {
  readonly chunk: Buffer;
  /** Packed bytes used so far, this chunk included. */
  readonly packedBytes: number;
}

function chunksOf(entry: Entry, packed: Buffer): AsyncGenerator<Chunk> {
  switch (entry.compressionMethod) {
    case STORED:
      return storedChunks(packed);
    case DEFLATED:
      return inflatedChunks(packed);
    default:
      throw refusals.damaged(`an archive packed in an unusual way (method ${entry.compressionMethod})`);
  }
}

async function* storedChunks(packed: Buffer): AsyncGenerator<Chunk> {
  for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
    const chunk = packed.subarray(at, at + CHUNK_BYTES);
    yield { chunk, packedBytes: at + chunk.length };
  }
}

async function* inflatedChunks(packed: Buffer): AsyncGenerator<Chunk> {
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield { chunk, packedBytes: inflate.bytesWritten };
  } catch (cause) {
    throw refusals.damaged('an archive that is cut short or damaged', cause);
  } finally {
    inflate.destroy();
  }
}
