import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeZip } from '../../../../../importer/publish/workbook/xlsx/write-zip.ts';
import { openArchive } from '../../../../../importer/read/zip/archive.ts';

test('every part of an archive unpacks to what was written, whatever its name and pieces', async () => {
  const part = fc.record({
    name: fc
      .string({ unit: fc.constantFrom('a', 'b', 'א', '1', '/'), minLength: 1 })
      .map((name) => `xl/${name}x`),
    pieces: fc.array(
      fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
      { maxLength: 4 },
    ),
  });
  const parts = fc.uniqueArray(part, { selector: ({ name }) => name.toLowerCase(), maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(parts, async (written) => {
      const target = new PassThrough();
      const [bytes] = await Promise.all([buffer(target), writeZip(written, target)]);
      const archive = await openArchive(bytes);

      expect(archive.names).toEqual(written.map(({ name }) => name.replaceAll(/\/+/g, (slashes) => slashes)));
      for (const { name, pieces } of written) {
        expect(await archive.unpackWhole(name)).toEqual(Buffer.concat(pieces));
      }
    }),
    { numRuns: 50 },
  );
});

test('a part that fails to be made fails the archive', async () => {
  const pieces = (function* () {
    yield Buffer.from('half');
    throw new Error('no more rows');
  })();

  await expect(writeZip([{ name: 'a', pieces }], new PassThrough())).rejects.toThrow('no more rows');
});
