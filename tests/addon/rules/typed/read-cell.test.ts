import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseOfCells } from '../../../../addon/rules/case-of-cells.ts';
import { readCell } from '../../../../addon/rules/typed/read-cell.ts';
import { normaliseCell } from '../../../../importer/normalise/normalise-cell.ts';
import { FIELDS, type FieldKey } from '../../../../mappings/fields.ts';
import { type CellValue, caseRow } from '../../../../mappings/sheet/case-row.ts';
import { STAGES } from '../../../../mappings/stages.ts';
import { aCase } from '../../../builders/a-case.ts';
import { aMobile, anId } from '../../../builders/invented-people.ts';

const read = (field: FieldKey, cell: CellValue) => {
  const typed = readCell(field, cell);
  return typed.outcome === 'value' ? typed.value : typed.outcome;
};

test.each([
  ['nationalId', '000000018', 'unreadable'],
  ['nationalId', 123456782, 'unreadable'],
  ['nationalId', 'AB123456', 'unreadable'],
  ['nationalId', ' 3-0000000-7 ', '300000007'],
  ['nationalId', 51234565, '051234565'],
  ['phones', '050-1234567', ['+972501234567']],
  ['phones', '050/1234567 , 02-5001234', ['+972501234567', '+97225001234']],
  ['phones', '‪+972 50 123 4567‬', ['+972501234567']],
  ['phones', '00972-50-1234567; 050 1234567', ['+972501234567']],
  ['phones', '(03) 512-3456\n1-700-123-456', ['+97235123456', '+9721700123456']],
  ['phones', 501234567, ['+972501234567']],
  ['phones', '+44 20 7946 0958', ['+442079460958']],
  ['phones', '050-123456', 'unreadable'],
  ['phones', '050-12345678', 'unreadable'],
  ['phones', '050-0000000', 'unreadable'],
  ['phones', '050-1234567, אין', 'unreadable'],
  ['submittedDate', '31/3/25', '2025-03-31'],
  ['submittedDate', '1.2.2025', '2025-02-01'],
  ['submittedDate', '2025-03-31', '2025-03-31'],
  ['submittedDate', 45747.6, '2025-03-31'],
  ['submittedDate', '31/02/2025', 'unreadable'],
  ['submittedDate', '03/31/2025', 'unreadable'],
  ['submittedDate', 'מחר', 'unreadable'],
  ['submittedDate', 2025, '1905-07-17'],
  ['birthDate', '1/1/45', '1945-01-01'],
  ['feeAmount', '₪1,234.5', 123_450],
  ['feeAmount', '1200 ש"ח', 120_000],
  ['feeAmount', -0.1, -10],
  ['feeAmount', '1200+500', 'unreadable'],
  ['feeAmount', '1.234', 'unreadable'],
  ['feePercent', 0.105, 1050],
  ['feePercent', '10.5%', 1050],
  ['feePercent', '10', 1000],
  ['feePercent', '0.5%', 50],
  ['feePercent', 250, 'unreadable'],
  ['claimType', 'שר״מ', 'attendance'],
  ['stage', 'בטיפול  הרשות', 'submitted'],
  ['paymentStatus', 'אולי', 'unreadable'],
  ['email', 'Dana@Example.com', 'dana@example.com'],
  ['email', 'dana@example', 'unreadable'],
  ['clientName', ' נעמה\n לויתן ', 'נעמה לויתן'],
  ['notes', ' שורה\nועוד שורה ', 'שורה\nועוד שורה'],
  ['notes', 12, '12'],
  ['notes', ' \u200F ', 'nothing'],
] as const)('%s typed as %j', (field, typed, expected) => {
  expect(read(field, typed)).toEqual(expected);
});

test('what the case sheet shows of a case is read as the same case', () => {
  for (const { key } of STAGES) {
    const values = aCase(key, {
      balance: 12_345,
      feePercent: 1050,
      birthDate: '1931-12-01',
      email: 'a@b.example',
    });
    const row = caseRow(values);
    const cells = Object.fromEntries(FIELDS.map((field, index) => [field.key, row[index] ?? null]));

    expect(caseOfCells(cells)).toEqual(values);
  }
});

test('reading a value as it is shown changes nothing, and an import reads it alike', () => {
  const typed = fc.oneof(
    fc.tuple(fc.constant('phones' as const), fc.nat(90_000).map(aMobile)),
    fc.tuple(fc.constant('nationalId' as const), fc.nat(90_000).map(anId)),
    fc.tuple(
      fc.constant('submittedDate' as const),
      fc
        .tuple(
          fc.integer({ min: 1, max: 31 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1990, max: 2049 }),
        )
        .map((parts) => parts.join('/')),
    ),
    fc.tuple(
      fc.constant('balance' as const),
      fc.integer({ min: 0, max: 99_999_999 }).map((n) => String(n / 100)),
    ),
  );
  fc.assert(
    fc.property(typed, ([field, text]) => {
      const value = read(field, text);
      const { kind } = FIELDS.find(({ key }) => key === field) ?? FIELDS[0];
      const imported = normaliseCell(kind, { type: 'text', text, value: text });
      expect(value).toEqual(imported.outcome === 'value' ? imported.value : 'unreadable');
      if (value === 'unreadable') return;
      const shown = caseRow({ [field]: value })[FIELDS.findIndex(({ key }) => key === field)] ?? null;
      expect(read(field, shown)).toEqual(value);
    }),
  );
});
