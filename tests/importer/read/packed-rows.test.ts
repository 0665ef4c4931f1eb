import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRows, rowUnpacker } from '../../../importer/read/packed-rows.ts';
import type { SourceRow } from '../../../importer/source-row.ts';

const WORKBOOK = 'גבייה.xlsx';

const anyRow: fc.Arbitrary<SourceRow> = fc.record(
  {
    workbook: fc.constant(WORKBOOK),
    sheet: fc.constantFrom('ינואר', 'פברואר'),
    rowNumber: fc.nat(1_048_576),
    hash: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16 }),
    cells: fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })).map((cells) => JSON.stringify(cells)),
    values: fc.record(
      {
        clientName: fc.string({ unit: 'grapheme' }),
        phones: fc.array(fc.string()),
        feeAmount: fc.integer(),
        notes: fc.string({ maxLength: 100 }),
      },
      { requiredKeys: [] },
    ),
    extras: fc.array(fc.tuple(fc.string(), fc.string())),
    idClue: fc.string(),
  },
  { requiredKeys: ['workbook', 'sheet', 'rowNumber', 'hash', 'cells', 'values', 'extras'] },
);

test('rows come out of a worker as they went in, whatever they say', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyRow)), (batches) => {
      const unpack = rowUnpacker(WORKBOOK);
      const received = batches.map((batch) => unpack(structuredClone(packRows(batch))));
      expect(received.map((batch) => batch.map(read))).toEqual(batches);
    }),
  );
});

/** The row as plain data: its cells are read from bytes only when asked for. */
function read(row: SourceRow): SourceRow {
  return { ...row, cells: row.cells };
}
