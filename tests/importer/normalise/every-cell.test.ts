import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCell } from '../../../importer/normalise/normalise-cell.ts';
import { formatProblem } from '../../../importer/problem.ts';
import type { RawCell } from '../../../importer/read/raw-sheet.ts';
import type { Normalised } from '../../../importer/source-row.ts';
import { CLAIM_TYPES } from '../../../mappings/claim-types.ts';
import { FIELDS, type FieldKind } from '../../../mappings/fields.ts';
import { STAGES } from '../../../mappings/stages.ts';
import {
  AUTHORITY_STATUSES,
  CHANNELS,
  DOCUMENTS_STATUSES,
  PAYMENT_STATUSES,
} from '../../../mappings/statuses.ts';
import type { Term } from '../../../mappings/vocabulary.ts';
import { WAITING_FOR } from '../../../mappings/waiting.ts';
import { dateCell, errorCell, numberCell } from '../../builders/raw-sheets.ts';
import { textCell } from '../../builders/reads.ts';

const KINDS = [...new Set(FIELDS.map(({ kind }): FieldKind => kind))];
const VOCABULARIES: { readonly [Kind in FieldKind]?: readonly Term[] } = {
  claimType: CLAIM_TYPES,
  stage: STAGES,
  authorityStatus: AUTHORITY_STATUSES,
  documentsStatus: DOCUMENTS_STATUSES,
  paymentStatus: PAYMENT_STATUSES,
  channel: CHANNELS,
  waitingFor: WAITING_FOR,
};
const LABELS = Object.values(VOCABULARIES).flatMap((terms) => terms.map(({ label }) => label));

// Pieces of real cells, so that chance makes amounts, dates, names and phones, and not only noise.
const PIECE = fc.oneof(
  fc.constantFrom(
    ...[...'אבגוילםןץ\'"׳״.,-–/()+%₪@*:; \n\u200F'],
    'ד"ר',
    "גב'",
    'ז"ל',
    'בן',
    'או',
    'לא',
    'אלף',
  ),
  fc.constantFrom(
    '050-1234567',
    '+972',
    '203040506',
    'ת.ז.',
    '31/3/25',
    'במרץ',
    '2025',
    '1,234',
    '0.1',
    'a@b.com',
  ),
  fc.constantFrom(...LABELS),
  fc.nat(99_999).map(String),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const TYPED = fc.array(PIECE, { maxLength: 7 }).map((pieces) => pieces.join(''));
const CELL: fc.Arbitrary<RawCell> = fc.oneof(
  { weight: 6, arbitrary: TYPED.map(textCell) },
  fc.double().map((value) => numberCell(value)),
  fc.tuple(fc.nat(1_000_000_000), TYPED).map(([value, text]) => numberCell(value, text)),
  fc.boolean().map((value): RawCell => ({ type: 'boolean', value, text: String(value).toUpperCase() })),
  fc.constantFrom(dateCell('2025-03-31'), dateCell('2025-03-31T10:00:00'), dateCell('1850-01-01')),
  TYPED.map(errorCell),
);

/** A value as a clerk would type it. */
function typedAgain(kind: FieldKind, value: Normalised): string {
  if (kind === 'money') return (Number(value) / 100).toFixed(2);
  if (kind === 'percent') return `${Number(value) / 100}%`;
  if (typeof value === 'object') return value.join(', ');
  return VOCABULARIES[kind]?.find(({ key }) => key === value)?.label ?? String(value);
}

describe('every cell', () => {
  it.each(KINDS)('read as %s gives a value that reads the same again, or says what is wrong', (kind) => {
    fc.assert(
      fc.property(CELL, (cell) => {
        const reading = normaliseCell(kind, cell);
        if (reading.outcome === 'unreadable') {
          expect(reading.code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
          expect(reading.fix).toMatch(/^[A-Z].*\.$/);
        }
        if (reading.outcome !== 'value') return;
        const again = normaliseCell(kind, textCell(typedAgain(kind, reading.value)));
        expect(again).toEqual({ outcome: 'value', value: reading.value });
      }),
      { numRuns: 400 },
    );
  });

  it.each(KINDS)('read as %s is read alike the second time', (kind) => {
    fc.assert(
      fc.property(CELL, (cell) => {
        expect(normaliseCell(kind, cell)).toEqual(normaliseCell(kind, cell));
      }),
    );
  });

  it.each(KINDS)('that is an Excel error is no %s, and the clerk is told what to do', (kind) => {
    expect(normaliseCell(kind, errorCell('#N/A'))).toMatchObject({ code: 'error-cell' });
  });

  it.each(KINDS)('with a formula that was never computed is no %s', (kind) => {
    expect(normaliseCell(kind, { ...errorCell('=A1+B1'), formula: 'A1+B1' })).toMatchObject({
      code: 'formula-without-value',
    });
  });

  it('tells what is wrong in one sentence that names the cell', () => {
    const where = { workbook: 'billing.xlsx', sheet: 'גבייה', cell: 'D17' };
    const said = (kind: FieldKind, saw: string): string => {
      const reading = normaliseCell(kind, textCell(saw));
      return reading.outcome === 'unreadable' ? formatProblem({ ...reading, where, saw }) : reading.outcome;
    };
    expect([
      said('nationalId', '203040507'),
      said('phones', '1234567'),
      said('date', '31/02/2025'),
      said('money', '1.234'),
      said('percent', '1'),
      said('paymentStatus', 'אולי'),
      said('email', 'dana@gmail.con'),
      said('name', '12345'),
    ]).toMatchInlineSnapshot(`
      [
        "billing.xlsx / גבייה ! D17: saw 203040507, expected a national id whose check digit is right. A digit is mistyped or two are swapped. Check the number against the client’s id card and correct it in the workbook.",
        "billing.xlsx / גבייה ! D17: saw 1234567, expected a phone number with its area code. Type the number as 050-1234567, or with + and the country for a number abroad.",
        "billing.xlsx / גבייה ! D17: saw 31/02/2025, expected a day that exists, from 1900 to 2100, day before month. Type the date as day/month/year, such as 31/03/2025.",
        "billing.xlsx / גבייה ! D17: saw 1.234, expected an amount that can be read one way. A dot before three digits may mean thousands or agorot. Type 1,234 or 1.23.",
        "billing.xlsx / גבייה ! D17: saw 1, expected a percentage that can be read one way. Type 1% or 100%.",
        "billing.xlsx / גבייה ! D17: saw אולי, expected one of: טרם לתשלום, לא שולם, שולם חלקית, שולם, חוב אבוד. Write one of these words and move anything else to the notes.",
        "billing.xlsx / גבייה ! D17: saw dana@gmail.con, expected an email address. The part after the @ looks mistyped (gmail.com?). Check it with the client.",
        "billing.xlsx / גבייה ! D17: saw 12345, expected a person’s name. Type first and last name in this cell and move anything else to the notes.",
      ]
    `);
  });
});
