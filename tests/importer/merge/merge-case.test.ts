import { describe, expect, test } from 'vitest';
import { mergeCase } from '../../../importer/merge/merge-case.ts';
import type { SourceRow } from '../../../importer/source-row.ts';
import type { WorkbookKind } from '../../../mappings/fields.ts';
import { aRow } from '../../builders/a-row.ts';

type Values = SourceRow['values'];
const row = (kind: WorkbookKind, values: Values) => aRow({ workbook: kind, values });

function merge(rows: readonly SourceRow[], settled: Parameters<typeof mergeCase>[0]['settled'] = () => null) {
  return mergeCase({
    caseId: 'C-00001',
    clientId: 'P-00001',
    rowIndexes: rows.map((_, index) => index),
    rows,
    kindOf: ({ workbook }) => workbook as WorkbookKind, // these rows name their workbook by its kind
    settled,
  });
}

describe('merging a case', () => {
  test('the workbook that owns a field is believed first', () => {
    const { record } = merge([
      row('authority', { caseManager: 'דנה', feePercent: 1000 }),
      row('billing', { caseManager: 'רון', feePercent: 1200 }),
    ]);
    expect(record.values).toMatchObject({ caseManager: 'דנה', feePercent: 1200 });
  });

  test('within one workbook the newer row is believed', () => {
    const { record } = merge([
      row('documents', { documentsStatus: 'missing', city: 'חיפה' }),
      row('documents', { documentsStatus: 'complete' }),
    ]);
    expect(record.values).toMatchObject({ documentsStatus: 'complete', city: 'חיפה', stage: 'preparation' });
  });

  test('phones and notes of all rows are kept, each once', () => {
    const { record } = merge([
      row('documents', { phones: ['+972501234567'], notes: 'לחזור אליה' }),
      row('billing', { phones: ['+972501234567', '+97231234567'], notes: 'שילמה' }),
    ]);
    expect(record.values).toMatchObject({
      phones: ['+972501234567', '+97231234567'],
      notes: ['לחזור אליה', 'שילמה'],
    });
    expect(record.from.notes).toEqual([0, 1]);
  });

  test('the case stands where the workbook that is furthest says', () => {
    const { record } = merge([
      row('documents', { documentsStatus: 'complete' }),
      row('authority', { authorityStatus: 'approved', decisionDate: '2025-06-01' }),
      row('billing', { paymentStatus: 'unpaid' }),
    ]);
    expect(record.values).toMatchObject({ stage: 'collections', stageSince: '2025-06-01' });
  });

  test('an appeal typed after a refusal reopens the case', () => {
    const { record } = merge([
      row('authority', { authorityStatus: 'rejected' }),
      row('authority', { authorityStatus: 'appeal' }),
    ]);
    expect(record.values.stage).toBe('appeal');
  });

  test('the earliest intake and the latest decision are kept', () => {
    const { record } = merge([
      row('documents', { intakeDate: '2025-01-02', decisionDate: '2025-05-01' }),
      row('authority', { intakeDate: '2025-01-01', decisionDate: '2025-06-01' }),
    ]);
    expect(record.values).toMatchObject({ intakeDate: '2025-01-01', decisionDate: '2025-06-01' });
  });

  test('two fees that differ are a conflict, and the owner of the field stands until someone decides', () => {
    const rows = [row('authority', { feeAmount: 100_000 }), row('billing', { feeAmount: 120_000 })];
    const { record, conflicts } = merge(rows);
    expect(record.values.feeAmount).toBe(120_000);
    expect(conflicts.map(({ field, first, second }) => [field, first.value, second.value])).toEqual([
      ['feeAmount', 120_000, 100_000],
    ]);
  });

  test('fees a shekel apart are no conflict', () => {
    const rows = [row('authority', { feeAmount: 100_000 }), row('billing', { feeAmount: 100_050 })];
    expect(merge(rows).conflicts).toEqual([]);
  });

  test('a settled conflict shows the chosen value with the row that said it', () => {
    const rows = [row('authority', { feeAmount: 100_000 }), row('billing', { feeAmount: 120_000 })];
    const { record } = merge(rows, ({ second }) => second.value);
    expect(record.values.feeAmount).toBe(100_000);
    expect(record.from.feeAmount).toEqual([0]);
  });

  test('two valid ids in one client always wait for a person', () => {
    const rows = [
      row('documents', { nationalId: '111111118' }),
      row('documents', { nationalId: '222222226' }),
    ];
    expect(merge(rows).conflicts.map(({ field }) => field)).toEqual(['nationalId']);
  });

  test('columns nobody recognised stay on the case, each text once', () => {
    const rows = [
      aRow({ workbook: 'billing', extras: [['צבע תיק', 'כחול']] }),
      aRow({
        workbook: 'billing',
        extras: [
          ['צבע תיק', 'כחול'],
          ['ארון', '4'],
        ],
      }),
    ];
    expect(merge(rows).record.extras).toEqual([
      ['צבע תיק', 'כחול'],
      ['ארון', '4'],
    ]);
  });

  test('the balance is what is left of the fee where its formula came without a result', () => {
    const { record } = merge([row('billing', { feeAmount: 120_000, paidAmount: 50_000 })]);
    expect(record.values.balance).toBe(70_000);
  });

  test('the authority follows from the claim type where no row names one', () => {
    expect(merge([row('documents', { claimType: 'taxRefund' })]).record.values.authority).toBe('רשות המסים');
  });
});
