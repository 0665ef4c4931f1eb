import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { refusals } from '../refusals.ts';
import { UnpackBudget } from './unpack-budget.ts';
import { unpackEntry } from './unpack-entry.ts';

const MAX_ENTRIES = 20_000;
const MAX_HELD_MB = 512;

/** A zip archive that is unpacked part by part, within one budget for the whole of it. */
export interface Archive {
  /** Without a leading slash, with forward slashes. */
  readonly names: readonly string[];
  /** @returns the part in pieces as they unpack; none where there is no such part */
  unpack(name: string): AsyncIterable<Buffer>;
  /** @returns the whole part; undefined where there is no such part */
  unpackWhole(name: string): Promise<Buffer | undefined>;
}

/**
 * Reads an archive's directory. Nothing is unpacked yet, and no size that the directory claims is trusted.
 * @throws Refusal when the archive is cut short, locked, or overlaps itself
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const { zip, entries } = await directory(bytes);
  const byName = new Map(entries.map((entry) => [partName(entry.fileName), entry]));
  const budget = new UnpackBudget(bytes.length);
  let heldBytes = 0;

  async function* unpack(name: string): AsyncGenerator<Buffer> {
    const entry = byName.get(name) ?? byNameInAnyCase(byName, name);
    if (entry === undefined) return;
    const { fileDataStart } = await damagedOtherwise(
      zip.readLocalFileHeaderPromise(entry, { minimal: true }),
    );
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    yield* unpackEntry(entry, packed, budget);
  }

  return {
    names: [...byName.keys()],
    unpack,
    async unpackWhole(name) {
      const chunks: Buffer[] = [];
      for await (const chunk of unpack(name)) {
        heldBytes += chunk.length;
        if (heldBytes > MAX_HELD_MB * 2 ** 20)
          throw refusals.tooLarge(`more than ${MAX_HELD_MB} MB when unpacked`, 'a smaller workbook');
        chunks.push(chunk);
      }
      return chunks.length === 0 && !byName.has(name) ? undefined : Buffer.concat(chunks);
    },
  };
}

async function directory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Entry[] }> {
  const zip = await damagedOtherwise(fromBufferPromise(bytes, { validateEntrySizes: false }));
  const entries: Entry[] = [];
  let packedBytes = 0;
  for await (const entry of damagedInside(zip.eachEntry())) {
    if (entry.isEncrypted()) throw refusals.encrypted();
    packedBytes += entry.compressedSize;
    entries.push(entry);
    if (entries.length > MAX_ENTRIES)
      throw refusals.damaged(`more than ${MAX_ENTRIES} parts in one workbook`);
  }
  if (packedBytes > bytes.length) throw refusals.damaged('an archive whose parts overlap');
  return { zip, entries };
}

async function damagedOtherwise<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw refusals.damaged('an archive that is cut short or damaged', cause);
  }
}

async function* damagedInside(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  try {
    yield* entries;
  } catch (cause) {
    throw refusals.damaged('an archive that is cut short or damaged', cause);
  }
}

function partName(fileName: string): string {
  return fileName.replaceAll('\\', '/').replace(/^\/+/, '');
}

function byNameInAnyCase(byName: ReadonlyMap<string, Entry>, name: string): Entry | undefined {
  const wanted = name.toLowerCase();
  for (const [one, entry] of byName) if (one.toLowerCase() === wanted) return entry;
  return undefined;
}
