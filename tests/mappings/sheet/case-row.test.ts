import { expect, test } from 'vitest';
import { FIELDS } from '../../../mappings/fields.ts';
import { type CaseValues, caseRow } from '../../../mappings/sheet/case-row.ts';

function cellsOf(values: CaseValues) {
  const row = caseRow(values);
  return Object.fromEntries(
    FIELDS.flatMap(({ key }, index) => (row[index] === null ? [] : [[key, row[index]]])),
  );
}

test('a case is laid out in the order of its fields, an unknown value as an empty cell', () => {
  expect(caseRow({})).toEqual(FIELDS.map(() => null));
  expect(caseRow({ caseId: 'C-1', clientName: 'נועה ברק' }).slice(0, 3)).toEqual(['C-1', 'נועה ברק', null]);
});

test('agorot become shekels and hundredths of a percent a fraction', () => {
  expect(
    cellsOf({ feeAmount: 129_650, paidAmount: -5, feePercent: 1050, disabilityPercent: 10_000 }),
  ).toEqual({
    feeAmount: 1296.5,
    paidAmount: -0.05,
    feePercent: 0.105,
    disabilityPercent: 1,
  });
});

test('a date becomes the day that Excel stores', () => {
  expect(cellsOf({ intakeDate: '2025-03-31' })).toEqual({ intakeDate: 45_747 });
});

test('phones are shown as people dial them, and words of the office in Hebrew', () => {
  expect(
    cellsOf({ phones: ['+972501234567', '+97235551234'], claimType: 'mobility', stage: 'documents' }),
  ).toEqual({ phones: '050-123-4567, 03-555-1234', claimType: 'ניידות', stage: 'איסוף מסמכים' });
});

test('an id keeps its leading zeros', () => {
  expect(cellsOf({ nationalId: '012345674' })).toEqual({ nationalId: '012345674' });
});
