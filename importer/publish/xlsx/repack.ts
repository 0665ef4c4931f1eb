import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { InternalError } from '../../problem.ts';
import { openArchive } from '../../read/zip/archive.ts';

/** Sheets are repetitive: the fastest level packs them nearly as well as the best. */
const COMPRESSION_LEVEL = 1;

/**
 * Writes a workbook again with some of its parts made anew.
 * @param drawn bytes of the workbook
 * @param parts by name: from the part as drawn to the part as written, in pieces
 */
export async function repack(
  drawn: Buffer,
  parts: ReadonlyMap<string, (drawnXml: string) => Iterable<string>>,
  target: Writable,
): Promise<void> {
  const archive = await openArchive(drawn);
  const zip = new ZipFile();
  const failed = once(zip, 'error').then(([cause]) => {
    throw cause;
  });
  const written = pipeline(zip.outputStream as Readable, target);
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const bytes = await archive.unpackWhole(name);
    if (bytes === undefined) throw new InternalError(`the drawn workbook lost its part ${name}`);
    const remade = parts.get(name);
    if (remade === undefined) zip.addBuffer(bytes, name);
    else {
      const pieces = Readable.from(encoded(remade(bytes.toString())), {
        objectMode: false,
        highWaterMark: 1 << 20,
      });
      zip.addReadStream(pieces, name, { compressionLevel: COMPRESSION_LEVEL });
    }
  }
  zip.end();
  await Promise.race([written, failed]);
}

function* encoded(pieces: Iterable<string>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}
