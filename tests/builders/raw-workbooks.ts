import fc from 'fast-check';
import type { RawWorkbook } from '../../importer/read/raw-sheet.ts';
import { FIELDS } from '../../mappings/fields.ts';
import { LEGACY_HEADERS } from '../../mappings/legacy/columns.ts';
import { aMobile, aName, anId } from './invented-people.ts';
import { aSheet, aWorkbook, dateCell, errorCell, formulaCell, numberCell } from './raw-sheets.ts';

const MILLISECONDS_A_DAY = 86_400_000;

const header = fc.constantFrom(
  ...FIELDS.map((field) => field.header),
  ...Object.values(LEGACY_HEADERS).flat(),
);
const number = fc.integer({ min: 0, max: 999 });

/** Anything that a cell of an office may hold, and some that none should. */
const cell = fc.oneof(
  { arbitrary: fc.constant(null), weight: 3 },
  { arbitrary: number.map(anId), weight: 3 },
  { arbitrary: number.map(aMobile), weight: 3 },
  { arbitrary: number.map(aName), weight: 3 },
  fc.constantFrom(
    'סה"כ',
    'ינואר 2025',
    'שולם',
    'ניידות',
    '-',
    'אין',
    '31/02/2025',
    '1.2.25',
    '12,000 ₪',
    '15%',
  ),
  fc.string({ maxLength: 12 }),
  header,
  fc.integer().map((value) => numberCell(value)),
  // Adding 0 turns -0, which no JSON can hold, into 0.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => numberCell(value + 0)),
  fc.boolean(),
  number.map((days) => dateCell(new Date(days * MILLISECONDS_A_DAY).toISOString().slice(0, 10))),
  number.map((value) => formulaCell('SUM(A1:A9)', value)),
  fc.constantFrom('#N/A', '#REF!').map(errorCell),
);
const row = fc.array(cell, { maxLength: 9 });
const headerRow = fc.array(fc.oneof({ arbitrary: header, weight: 4 }, fc.constant(null)), { maxLength: 9 });
const merge = fc
  .tuple(fc.nat(7), fc.integer({ min: 1, max: 20 }), fc.nat(3), fc.nat(4))
  .map(([left, top, width, height]) => {
    const letter = (column: number) => String.fromCharCode('A'.charCodeAt(0) + column);
    return `${letter(left)}${top}:${letter(left + width)}${top + height}`;
  });

const anySheet = fc
  .record({
    name: fc.constantFrom('ינואר', 'רשימות', 'גבייה', 'גיליון', 'צוות'),
    hidden: fc.boolean(),
    above: fc.array(row, { maxLength: 3 }),
    header: headerRow,
    below: fc.array(fc.oneof({ arbitrary: row, weight: 6 }, headerRow), { maxLength: 15 }),
    merges: fc.array(merge, { maxLength: 3 }),
  })
  .map(({ above, header: headers, below, ...rest }) =>
    aSheet({ ...rest, rows: [...above, headers, ...below] }),
  );

/** A list of clients as offices keep it, with a few further columns. */
const plausibleSheet = fc
  .record({
    titles: fc.nat(3),
    clients: fc.array(number, { minLength: 1, maxLength: 12 }),
    more: fc.array(fc.tuple(header, fc.array(cell, { minLength: 12, maxLength: 12 })), { maxLength: 6 }),
    total: fc.boolean(),
  })
  .map(({ titles, clients, more, total }) =>
    aSheet({
      rows: [
        ...Array.from({ length: titles }, () => ['מעקב לקוחות']),
        ['שם הלקוח', 'ת.ז.', 'טלפון', ...more.map(([text]) => text)],
        ...clients.map((client, index) => [
          aName(client),
          anId(client),
          aMobile(client),
          ...more.map(([, cells]) => cells[index] ?? null),
        ]),
        ...(total ? [['סה"כ', clients.length]] : []),
      ],
    }),
  );

/** Random workbooks: plausible ones, and junk. */
export const rawWorkbooks: fc.Arbitrary<RawWorkbook> = fc
  .array(fc.oneof(plausibleSheet, anySheet), { maxLength: 3 })
  .map((sheets) => aWorkbook(sheets.map((one, index) => ({ ...one, name: `${one.name} ${index}` }))));
