import type { Writable } from 'node:stream';
import { InternalError } from '../../../problem.ts';
import { openArchive } from '../../../read/zip/archive.ts';
import { encodePieces } from './encode-pieces.ts';
import { type ArchivePart, writeZip } from './write-zip.ts';

/** From a part of the workbook as it was drawn to the part as it is written, in pieces. */
type Remake = (drawnXml: string) => Iterable<string>;

/**
 * Writes a workbook again with some of its parts made anew.
 * @param drawn bytes of the workbook
 * @param remakes by name of the part
 */
export async function repack(
  drawn: Buffer,
  remakes: ReadonlyMap<string, Remake>,
  target: Writable,
): Promise<void> {
  const archive = await openArchive(drawn);
  const parts: ArchivePart[] = [];
  for (const name of archive.names.filter((one) => !one.endsWith('/'))) {
    const bytes = await archive.unpackWhole(name);
    if (bytes === undefined) throw new InternalError(`the drawn workbook lost its part ${name}`);
    const remake = remakes.get(name);
    parts.push({ name, pieces: remake === undefined ? [bytes] : encodePieces(remake(bytes.toString())) });
  }
  await writeZip(parts, target);
}
