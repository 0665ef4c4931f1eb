import { describe, expect, test } from 'vitest';
import { groupCases } from '../../../importer/cases/group-cases.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import { rowsWith } from '../../builders/a-row.ts';

const nobodyChose = () => null;

function casesOf(rows: readonly SourceRow[], choice: Parameters<typeof groupCases>[2] = nobodyChose) {
  return groupCases(
    rows,
    rows.map((_, rowIndex) => rowIndex),
    choice,
  );
}

describe('cases within a client', () => {
  test('two claim types are two cases', () => {
    const rows = rowsWith({ claimType: 'mobility' }, { claimType: 'taxRefund' }, { claimType: 'mobility' });
    expect(casesOf(rows).groups).toEqual([[0, 2], [1]]);
  });

  test('a case retyped in the next month is one case', () => {
    const rows = rowsWith(
      { claimType: 'mobility', intakeDate: '2025-01-05' },
      { claimType: 'mobility', intakeDate: '2025-01-06' },
    );
    expect(casesOf(rows).groups).toEqual([[0, 1]]);
  });

  test('the same claim two years later is another case', () => {
    const rows = rowsWith(
      { claimType: 'taxRefund', intakeDate: '2025-02-01' },
      { claimType: 'taxRefund', intakeDate: '2023-02-01' },
      { claimType: 'taxRefund', submittedDate: '2023-05-01' },
    );
    expect(casesOf(rows).groups).toEqual([[1, 2], [0]]);
  });

  test('a bill that names no claim goes to the only case', () => {
    const rows = rowsWith({ claimType: 'mobility' }, { feeAmount: 120_000 });
    expect(casesOf(rows)).toEqual({ groups: [[0, 1]], unclear: [] });
  });

  test('a bill goes to the case whose entitlement its fee is a share of', () => {
    const rows = rowsWith(
      { claimType: 'mobility', entitlementAmount: 500_000 },
      { claimType: 'taxRefund', entitlementAmount: 1_000_000 },
      { feePercent: 1000, feeAmount: 100_000 },
    );
    expect(casesOf(rows)).toEqual({ groups: [[0], [1, 2]], unclear: [] });
  });

  test('a bill that repeats the entitlement goes to the case that has it', () => {
    const rows = rowsWith(
      { claimType: 'mobility', entitlementAmount: 500_000 },
      { claimType: 'taxRefund', entitlementAmount: 1_000_000 },
      { entitlementAmount: 1_000_000 },
    );
    expect(casesOf(rows)).toEqual({ groups: [[0], [1, 2]], unclear: [] });
  });

  test('a fee of a pension is a share of its first year', () => {
    const rows = rowsWith(
      { claimType: 'mobility', entitlementAmount: 100_000 },
      { claimType: 'taxRefund', entitlementAmount: 700_000 },
      { feePercent: 1000, feeAmount: 120_000 },
    );
    expect(casesOf(rows).groups).toEqual([[0, 2], [1]]);
  });

  test('a claim submitted months after its intake does not bridge to the next year’s claim', () => {
    const rows = rowsWith(
      { claimType: 'taxRefund', intakeDate: '2024-01-01' },
      { claimType: 'taxRefund', submittedDate: '2024-05-01' },
      { claimType: 'taxRefund', intakeDate: '2024-09-10' },
      { claimType: 'taxRefund', submittedDate: '2024-10-01' },
    );
    expect(casesOf(rows).groups).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('a bill that fits two cases alike goes to review', () => {
    const rows = rowsWith({ claimType: 'mobility' }, { claimType: 'taxRefund' }, { feeAmount: 100_000 });
    expect(casesOf(rows)).toEqual({ groups: [[0, 2], [1]], unclear: [{ rowIndex: 2, groups: [0, 1] }] });
  });

  test('a person who chose the second case is obeyed', () => {
    const rows = rowsWith({ claimType: 'mobility' }, { claimType: 'taxRefund' }, { feeAmount: 100_000 });
    expect(casesOf(rows, (rowIndex) => (rowIndex === 2 ? 1 : null)).groups).toEqual([[0], [1, 2]]);
  });

  test('a bill of a repeated claim without a date waits for a person', () => {
    const rows = rowsWith(
      { claimType: 'taxRefund', intakeDate: '2023-02-01' },
      { claimType: 'taxRefund', intakeDate: '2025-02-01' },
      { claimType: 'taxRefund', feeAmount: 5_000 },
    );
    expect(casesOf(rows).unclear).toEqual([{ rowIndex: 2, groups: [0, 1] }]);
  });

  test('rows that name no claim at all are one case', () => {
    expect(casesOf(rowsWith({ feeAmount: 1 }, { feeAmount: 2 })).groups).toEqual([[0, 1]]);
  });
});
